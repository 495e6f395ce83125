"""Sleeps, timers and callbacks that fall due together, set at different times."""
import asyncio


async def say(n, d):
    await asyncio.sleep(d)
    print(n, asyncio.get_running_loop().time())


async def late(n, d):
    await asyncio.sleep(0.25)
    await say(n, d)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_at(0.5, print, "timer", 0.5)
    await asyncio.gather(say(1, 0.5), late(2, 0.25), say(3, 0.5), asyncio.wait_for(say(4, 0.5), 0.5), late(5, 0.25), return_exceptions=True)
    await asyncio.gather(*[say(n, 0.125 * (n % 3)) for n in range(9)])


asyncio.run(main())
