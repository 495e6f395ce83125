"""A task that nobody keeps still runs while the loop knows it."""
import asyncio


async def work(n):
    await asyncio.sleep(0.1)
    print("worked", n)


async def main():
    for n in range(3):
        asyncio.create_task(work(n))
    await asyncio.sleep(0.2)


asyncio.run(main())
