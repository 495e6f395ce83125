import asyncio


async def numbers():
    for n in range(3):
        await asyncio.sleep(1)
        yield n


async def main():
    async for n in numbers():
        print(n)


asyncio.run(main())
