"""A timeout around get and put; nothing is lost."""
import asyncio


async def main():
    q = asyncio.Queue(1)
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1):
            await q.get()
    except TimeoutError:
        print("late", str(q))
    loop.call_later(1, q.put_nowait, "at the deadline")
    try:
        print(await asyncio.wait_for(q.get(), 1))
    except TimeoutError:
        print("late", str(q))
    if q.empty():
        q.put_nowait("x")
    try:
        await asyncio.wait_for(q.put("y"), 1)
    except TimeoutError:
        print("late", str(q))
    print(q.get_nowait(), str(q))


asyncio.run(main())
