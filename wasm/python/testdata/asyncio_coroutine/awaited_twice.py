"""A coroutine awaited twice, by two tasks, and while it runs."""
import asyncio


async def work():
    await asyncio.sleep(1)
    return 1


async def main():
    c = work()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    c = work()
    ts = [asyncio.create_task(c), asyncio.create_task(c)]
    print(await asyncio.gather(*ts, return_exceptions=True))


async def itself():
    try:
        await c
    except (RuntimeError, ValueError) as e:
        print(repr(e))


asyncio.run(main())
c = itself()
asyncio.run(c)
