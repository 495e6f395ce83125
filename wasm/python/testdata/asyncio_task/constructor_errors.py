"""What Task() and create_task() refuse."""
import asyncio


async def work():
    pass


def attempt(f):
    try:
        f()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


async def main():
    attempt(lambda: asyncio.create_task(1))
    attempt(lambda: asyncio.create_task(work))
    attempt(lambda: asyncio.Task("coro"))
    attempt(lambda: asyncio.create_task(asyncio.Future()))
    attempt(lambda: asyncio.create_task())
    attempt(lambda: asyncio.create_task(x=1))


asyncio.run(main())
attempt(lambda: asyncio.create_task(c))if (c := work()) else None
c.close()
