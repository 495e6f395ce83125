"""Who comes while others wait does not overtake them, even when there is room."""
import asyncio


async def worker(n, sem):
    await sem.acquire()
    print("in", n)


async def main():
    sem = asyncio.Semaphore(1)
    await sem.acquire()
    ts = [asyncio.create_task(worker(n, sem)) for n in range(3)]
    await asyncio.sleep(0)
    sem.release()
    sem.release()
    print(sem, sem.locked())
    t = asyncio.create_task(worker("late", sem))
    await asyncio.sleep(0)
    print(sem)
    for _ in range(2):
        sem.release()
    await asyncio.gather(*ts, t)
    print(sem)


asyncio.run(main())
