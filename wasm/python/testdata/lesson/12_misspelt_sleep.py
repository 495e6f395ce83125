import asyncio

async def main():
    await asyncio.sheep(1)

asyncio.run(main())
