"""The inner task fails after its shield was cancelled: nobody is told of it (3.13)."""
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("late")


async def main():
    inner = asyncio.create_task(fails())
    s = asyncio.shield(inner)
    await asyncio.sleep(0.1)
    s.cancel()
    try:
        await s
    except asyncio.CancelledError as e:
        print(repr(e))
    await asyncio.sleep(2)
    print(inner.done(), inner)


asyncio.run(main())
