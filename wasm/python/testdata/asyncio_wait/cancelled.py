"""Cancelling a task in wait leaves what it waits for alone."""
import asyncio


async def main():
    inner = asyncio.create_task(asyncio.sleep(1, "inner"))

    async def waits():
        await asyncio.wait([inner], timeout=5)

    t = asyncio.create_task(waits())
    await asyncio.sleep(0.1)
    t.cancel("outer")
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e))
    print(await inner, inner)


asyncio.run(main())
