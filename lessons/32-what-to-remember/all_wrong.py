import asyncio
import time


async def fetch(page):
    time.sleep(1)
    if page == 2:
        raise OSError("page 2 is gone")
    print("fetched page", page)


async def main():
    for page in range(1, 5):
        asyncio.create_task(fetch(page))
    asyncio.sleep(2)
    print("all fetched")


asyncio.run(main())
