"""A lock that becomes free at the very moment of the waiter's deadline."""
import asyncio


async def holds(lock):
    async with lock:
        await asyncio.sleep(1)
    print("released", asyncio.get_running_loop().time())


async def waits(lock, seconds):
    try:
        async with asyncio.timeout(seconds):
            async with lock:
                print("has it")
                await asyncio.sleep(0)
    except TimeoutError:
        print("late", lock)


async def main():
    for seconds in 0.9, 1, 1.1:
        for first in True, False:
            lock = asyncio.Lock()
            if first:
                await asyncio.gather(holds(lock), waits(lock, seconds))
            else:
                await lock.acquire()
                asyncio.get_running_loop().call_later(1, lock.release)
                await waits(lock, seconds)
            print(seconds, first, lock)


asyncio.run(main())
