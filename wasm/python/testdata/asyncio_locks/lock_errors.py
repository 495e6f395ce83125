"""A lock released too often, used without async, bound to a loop."""
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    print(await lock.acquire(), lock.locked())
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)
    return lock


async def waits(lock):
    try:
        await asyncio.wait_for(lock.acquire(), 1)
    except TimeoutError:
        print("late")
    except RuntimeError as e:
        print(str(e).partition(" [")[2])


async def first():
    lock = await main()
    await waits(lock)
    return lock


lock = asyncio.run(first())
asyncio.run(waits(lock))
