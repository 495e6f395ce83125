"""cancel() of the gather cancels its children and is done when they are."""
import asyncio


async def work(n, d):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("cancelled", n, e.args)
        await asyncio.sleep(d)
        print("cleaned", n)
        raise


async def main():
    for keep in False, True:
        g = asyncio.gather(work(1, 0.3), work(2, 0.1), return_exceptions=keep)
        await asyncio.sleep(0)
        print(g.cancel("stop"), g.done())
        try:
            print(await g)
        except asyncio.CancelledError as e:
            print(repr(e), asyncio.get_running_loop().time(), g.cancelled())
        print(g.cancel())
        await asyncio.sleep(1)


asyncio.run(main())
