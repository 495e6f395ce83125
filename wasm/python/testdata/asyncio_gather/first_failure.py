"""The first failure goes to the waiter at once; the others run on."""
import asyncio


async def work(n, d, fails=False):
    await asyncio.sleep(d)
    print("ends", n)
    if fails:
        raise ValueError(n)


async def main():
    try:
        await asyncio.gather(work(1, 0.3), work(2, 0.1, True), work(3, 0.2, True), work(4, 0.1))
    except ValueError as e:
        print("got", repr(e), asyncio.get_running_loop().time())
    await asyncio.sleep(1)


asyncio.run(main())
