# So far on, the clock's resolution is less than what tells one time from the next, and the loop spins until the clock has moved.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for seconds in 86400, 8.3e6, 1e5, 86400, 0, 0.25:
        await asyncio.sleep(seconds)
        print(loop.time())
    await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2), asyncio.sleep(1))
    print(loop.time())


asyncio.run(main())
