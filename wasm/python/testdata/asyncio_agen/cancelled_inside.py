"""A cancellation that arrives while an async generator waits goes through it into the loop's body."""
import asyncio


async def numbers():
    try:
        yield 1
        await asyncio.sleep(5)
        yield 2
    except asyncio.CancelledError as e:
        print("generator", repr(e))
        raise
    finally:
        print("generator ends")


async def each():
    try:
        async for x in numbers():
            print(x)
    except asyncio.CancelledError as e:
        print("loop", repr(e))
        raise


async def main():
    t = asyncio.create_task(each())
    await asyncio.sleep(1)
    t.cancel("stop")
    print(await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())
