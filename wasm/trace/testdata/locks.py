import asyncio


async def work(lock, places):
    async with lock:
        await asyncio.sleep(0)
    async with places:
        await asyncio.sleep(1)


async def main():
    lock = asyncio.Lock()
    places = asyncio.Semaphore(1)
    a = asyncio.create_task(work(lock, places), name="a")
    b = asyncio.create_task(work(lock, places), name="b")
    await a
    b.cancel("enough")
    await asyncio.wait([b])


asyncio.run(main())
