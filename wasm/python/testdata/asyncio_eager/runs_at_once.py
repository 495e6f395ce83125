"""Eager tasks run in create_task up to their first suspension; those that end there are done."""
import asyncio


async def quick(n):
    print("quick", n, asyncio.current_task().get_name())
    return n


async def slow(n):
    print("slow", n)
    await asyncio.sleep(0)
    print("slow goes on", n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    a = asyncio.create_task(quick(1), name="q")
    print(a, a.done(), a.get_coro())
    b = asyncio.create_task(slow(2))
    print(b, len(asyncio.all_tasks()))
    print(asyncio.current_task().get_name())
    print(await a, await b)
    print(await asyncio.gather(quick(3), slow(4), quick(5)))


asyncio.run(main())
