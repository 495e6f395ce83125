"""wait_for gives the result; a deadline of None; of what is done already."""
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(work(1), 2), await asyncio.wait_for(work(1), None), loop.time())
    f = loop.create_future()
    f.set_result("set")
    print(await asyncio.wait_for(f, 0), await asyncio.wait_for(f, -1), await asyncio.wait_for(f, 1))
    t = asyncio.create_task(work(0))
    print(await asyncio.wait_for(t, 1), t.done())


asyncio.run(main())
