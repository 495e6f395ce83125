"""A group waits for its tasks; their results stand in them."""
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work(2), name="a")
        b = tg.create_task(work(1))
        print(tg, a.get_name(), b.get_name())
    print(a.result(), b.result(), tg, asyncio.get_running_loop().time())
    async with asyncio.TaskGroup() as tg:
        print(tg)
    print(tg)


asyncio.run(main())
