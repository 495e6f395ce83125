import asyncio


async def fetch(page):
    await asyncio.sleep(1)
    if page == 2:
        raise OSError("page 2 is gone")
    print("fetched page", page)


async def main():
    tasks = [asyncio.create_task(fetch(page)) for page in range(1, 5)]
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(result, OSError):
            print("failed:", result)
    print("all fetched")


asyncio.run(main())
