"""Body and children fail: all are in the group, in the order in which they came."""
import asyncio


async def fails(n, d):
    try:
        await asyncio.sleep(d)
    finally:
        raise ValueError(n)


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails(1, 5))
            tg.create_task(fails(2, 1))
            await asyncio.sleep(2)
    except ExceptionGroup as g:
        print(g.message, sorted(e.args for e in g.exceptions))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails(1, 5))
            await asyncio.sleep(1)
            raise KeyError("body")
    except ExceptionGroup as g:
        print(repr(g))


asyncio.run(main())
