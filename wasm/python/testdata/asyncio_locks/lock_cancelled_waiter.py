"""A waiter that is cancelled: before the lock is free, in the iteration in which it gets it, and after."""
import asyncio


async def worker(n, lock):
    try:
        async with lock:
            print("has it", n)
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    for when in "before", "same", "after":
        lock = asyncio.Lock()
        await lock.acquire()
        ts = [asyncio.create_task(worker(n, lock)) for n in range(3)]
        await asyncio.sleep(0)
        if when == "before":
            ts[0].cancel()
        lock.release()
        if when == "same":
            ts[0].cancel()
        await asyncio.sleep(0)
        if when == "after":
            ts[0].cancel()
        print(when, await asyncio.gather(*ts, return_exceptions=True), lock)


asyncio.run(main())
