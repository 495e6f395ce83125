"""gather gives results in the order of its arguments, whatever the order of their ends; one awaitable twice runs once."""
import asyncio


async def work(n, d):
    await asyncio.sleep(d)
    print("ends", n)
    return n


async def main():
    print(await asyncio.gather(work(1, 0.3), work(2, 0.1), work(3, 0.2)))
    t = asyncio.create_task(work(4, 0))
    print(await asyncio.gather(t, work(5, 0), t))
    f = asyncio.get_running_loop().create_future()
    f.set_result("set")
    print(await asyncio.gather(f, f))
    print(await asyncio.gather(), await asyncio.gather(*[]))


asyncio.run(main())
