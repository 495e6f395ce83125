"""timeout(0): a block without await passes, one with an await is late."""
import asyncio


async def main():
    async with asyncio.timeout(0) as cm:
        pass
    print(cm)
    for n in range(3):
        try:
            async with asyncio.timeout(0) as cm:
                for _ in range(n):
                    await asyncio.sleep(0)
            print(n, "in time", cm)
        except TimeoutError:
            print(n, "late", cm)
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(0)
    except TimeoutError:
        print("late")


asyncio.run(main())
