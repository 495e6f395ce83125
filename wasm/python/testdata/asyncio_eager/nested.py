"""Eager tasks that make eager tasks."""
import asyncio


async def nest(n):
    print("  " * n, "in", n, len(asyncio.all_tasks()))
    if n < 3:
        t = asyncio.create_task(nest(n + 1))
        print("  " * n, "made", t.done())
        await t
    else:
        await asyncio.sleep(0)
    print("  " * n, "out", n)


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    await nest(0)


asyncio.run(main())
