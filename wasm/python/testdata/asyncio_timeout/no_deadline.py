"""timeout(None) and timeout_at."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as cm:
        print(cm.when(), cm)
        await asyncio.sleep(1)
    for when in loop.time() + 1, loop.time() - 1, 0:
        try:
            async with asyncio.timeout_at(when) as cm:
                print(cm)
                await asyncio.sleep(2)
        except TimeoutError:
            print("late", loop.time())


asyncio.run(main())
