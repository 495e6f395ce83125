import asyncio

async def main():
    print("main")

asyncio.run(main)
