"""gathers within gathers: failures and cancellations go through."""
import asyncio


async def work(n, fails=False):
    try:
        await asyncio.sleep(n / 10)
        if fails:
            raise ValueError(n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    return n


async def main():
    print(await asyncio.gather(work(1), asyncio.gather(work(2), asyncio.gather(work(3)))))
    try:
        await asyncio.gather(asyncio.gather(work(1, True), work(2)), work(3))
    except ValueError as e:
        print(repr(e))
    await asyncio.sleep(1)
    g = asyncio.gather(asyncio.gather(work(5), work(6)), work(7))
    await asyncio.sleep(0)
    g.cancel("all")
    try:
        await g
    except asyncio.CancelledError as e:
        print(repr(e))


asyncio.run(main())
