import asyncio
import time


async def quick():
    await asyncio.sleep(0.05)
    print("quick")


async def slow():
    time.sleep(0.3)
    print("slow")


async def main():
    await asyncio.gather(quick(), slow())
    print("done")


asyncio.run(main(), debug=True)
