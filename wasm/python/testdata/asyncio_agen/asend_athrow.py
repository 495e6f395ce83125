"""asend and athrow through a loop."""
import asyncio


async def echo():
    got = None
    while True:
        try:
            got = yield got
            await asyncio.sleep(1)
        except ValueError as e:
            await asyncio.sleep(1)
            got = repr(e)


async def main():
    g = echo()
    print(await g.asend(None), await g.asend(1), await g.athrow(ValueError("x")), asyncio.get_running_loop().time())
    try:
        await g.athrow(KeyError("k"))
    except KeyError as e:
        print(repr(e))
    try:
        await g.asend(1)
    except StopAsyncIteration:
        print("ended")
    g = echo()
    try:
        await g.asend(1)
    except TypeError as e:
        print(e)
    try:
        await g.athrow(OSError("unstarted"))
    except OSError as e:
        print(repr(e))


asyncio.run(main())
