"""time.sleep stands still for all; timers that fell due meanwhile fire in order."""
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    for d in 0.3, 0.1, 0.2:
        loop.call_later(d, lambda d=d: print("due", d, "at", loop.time()))
    t = asyncio.create_task(asyncio.sleep(0.15, "slept"))
    await asyncio.sleep(0)
    time.sleep(1)
    print("blocked until", loop.time())
    print(await t, loop.time())
    await asyncio.sleep(0)


asyncio.run(main())
