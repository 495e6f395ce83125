import asyncio
N = 100000

async def one(i):
    await asyncio.sleep(i * 7919 % N + 1)

async def main():
    await asyncio.gather(*[one(i) for i in range(N)])
    print(asyncio.get_running_loop().time())

asyncio.run(main())
