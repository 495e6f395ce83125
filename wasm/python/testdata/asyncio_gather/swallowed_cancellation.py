"""Children that swallow the cancellation of their gather: the gather still ends cancelled."""
import asyncio


async def stubborn(n):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("swallowed", n)
    return n


async def main():
    for keep in False, True:
        g = asyncio.gather(stubborn(1), stubborn(2), return_exceptions=keep)
        await asyncio.sleep(0)
        g.cancel()
        try:
            print(await g)
        except asyncio.CancelledError as e:
            print(repr(e))


asyncio.run(main())
