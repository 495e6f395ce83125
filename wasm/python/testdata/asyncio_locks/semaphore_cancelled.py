"""Waiters of a semaphore that are cancelled: before, at, and after they are let in."""
import asyncio


async def worker(n, sem):
    try:
        async with sem:
            print("in", n)
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    for when in "before", "same", "after":
        for which in 0, 1:
            sem = asyncio.Semaphore(1)
            await sem.acquire()
            ts = [asyncio.create_task(worker(n, sem)) for n in range(3)]
            await asyncio.sleep(0)
            if when == "before":
                ts[which].cancel()
            sem.release()
            if when == "same":
                ts[which].cancel()
                print(sem)
            await asyncio.sleep(0)
            if when == "after":
                ts[which].cancel()
            await asyncio.wait(ts)
            print(when, which, sem)


asyncio.run(main())
