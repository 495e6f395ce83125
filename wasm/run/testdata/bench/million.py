import asyncio
N = 1000000

async def one(i):
    await asyncio.sleep(i * 1e-3)

async def main():
    await asyncio.gather(*[one(i) for i in range(N)])
    print(asyncio.get_running_loop().time())

asyncio.run(main())
