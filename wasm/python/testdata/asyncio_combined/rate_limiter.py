"""A semaphore with releases on timers."""
import asyncio


async def request(n, sem):
    loop = asyncio.get_running_loop()
    await sem.acquire()
    loop.call_later(1, sem.release)
    print(n, loop.time())
    await asyncio.sleep(0.1)
    return n


async def main():
    sem = asyncio.Semaphore(3)
    print(await asyncio.gather(*[request(n, sem) for n in range(8)]))


asyncio.run(main())
