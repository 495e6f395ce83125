import asyncio
import time

start = time.perf_counter()

BLOCK = True  # @param {type:"boolean"}


async def download(name):
    print(f"{time.perf_counter() - start:.0f} s  {name} begins")
    if BLOCK:
        time.sleep(2)
    else:
        await asyncio.sleep(2)
    print(f"{time.perf_counter() - start:.0f} s  {name} is there")


async def main():
    await asyncio.gather(download("a"), download("b"), download("c"))


asyncio.run(main())
