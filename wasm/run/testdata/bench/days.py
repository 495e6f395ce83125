import asyncio
N = 1000

async def main():
    for _ in range(N):
        await asyncio.sleep(86400)
    print(N, "days")

asyncio.run(main())
