import asyncio


async def ticks(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.5)
            yield i
    finally:
        print("closed")


async def main():
    async for i in ticks(5):
        print(i)
        if i == 1:
            break
    print([i async for i in ticks(1)])


asyncio.run(main())
