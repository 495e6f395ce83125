"""Waiters of a lock get it in the order in which they came; a newcomer does not overtake."""
import asyncio


async def worker(n, lock):
    async with lock:
        print("has it", n)
        await asyncio.sleep(0)
    print("left", n)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    ts = [asyncio.create_task(worker(n, lock)) for n in range(3)]
    await asyncio.sleep(0)
    print(lock)
    lock.release()
    print(lock, lock.locked())
    await lock.acquire()
    print("main has it")
    lock.release()
    await asyncio.gather(*ts)
    print(lock)


asyncio.run(main())
