import asyncio
import time

start = time.perf_counter()


async def download(name, seconds):
    print(f"{time.perf_counter() - start:.0f} s  {name}: asked for")
    await asyncio.sleep(seconds)
    print(f"{time.perf_counter() - start:.0f} s  {name}: here it is")


async def main():
    await asyncio.gather(download("map", 3), download("photo", 2), download("letter", 4))
    print(f"{time.perf_counter() - start:.0f} s  all there")


asyncio.run(main())
