"""A semaphore lets so many in; the rest in order."""
import asyncio


async def worker(n, sem):
    async with sem:
        print("in", n, asyncio.get_running_loop().time(), sem)
        await asyncio.sleep(1)


async def main():
    sem = asyncio.Semaphore(2)
    print(sem, sem.locked())
    await asyncio.gather(*[worker(n, sem) for n in range(5)])
    print(sem)
    sem.release()
    print(sem)
    zero = asyncio.Semaphore(0)
    print(zero, zero.locked())
    asyncio.get_running_loop().call_later(1, zero.release)
    print(await zero.acquire(), zero)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)


asyncio.run(main())
