"""Two tasks that await each other wait for ever; cancelling one ends both."""
import asyncio

tasks = {}


async def waits(me, other):
    await asyncio.sleep(0)
    try:
        await tasks[other]
    finally:
        print(me, "ends")


async def main():
    for a, b in ("x", "y"), ("y", "z"), ("z", "w"), ("w", None):
        tasks[a] = asyncio.create_task(waits(a, b) if b else asyncio.sleep(10))
    await asyncio.sleep(1)
    tasks["x"].cancel()
    print(await asyncio.gather(*tasks.values(), return_exceptions=True))


asyncio.run(main())
