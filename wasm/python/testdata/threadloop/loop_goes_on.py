"""The loop goes on while a thread blocks."""
import asyncio
import time


async def tick():
    for i in range(3):
        await asyncio.sleep(0.2)
        print("tick", i)


def block():
    time.sleep(0.5)
    print("block ends")
    return "result"


async def main():
    print(await asyncio.gather(asyncio.to_thread(block), tick()))


asyncio.run(main())
