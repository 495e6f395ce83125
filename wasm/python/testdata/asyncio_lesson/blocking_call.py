"""A blocking call in one task delays all of them."""
import asyncio
import time


async def heartbeat():
    loop = asyncio.get_running_loop()
    for _ in range(5):
        print("beat", loop.time())
        await asyncio.sleep(0.1)


async def main():
    t = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.15)
    time.sleep(0.5)
    await t


asyncio.run(main())
