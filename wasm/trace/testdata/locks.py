import asyncio


async def work(lock, places):
    async with lock:
        await asyncio.sleep(0)
    async with places:
        await asyncio.sleep(1)


async def main():
    door, places = asyncio.Lock(), asyncio.Semaphore(1)
    a = asyncio.create_task(work(door, places), name="a")
    b = asyncio.create_task(work(door, places), name="b")
    await a
    b.cancel("enough")
    await asyncio.wait([b])


asyncio.run(main())
