"""A bounded semaphore refuses a release too many."""
import asyncio


async def main():
    sem = asyncio.BoundedSemaphore(2)
    async with sem:
        print(sem)
    try:
        sem.release()
    except ValueError as e:
        print(e)
    print(sem, asyncio.BoundedSemaphore())
    await sem.acquire()
    await sem.acquire()
    print(sem.locked(), sem)
    sem.release()
    sem.release()
    print(sem)


asyncio.run(main())
