import asyncio

PAGES = 3  # @param {type:"slider", min:1, max:8}


async def fetch(page):
    await asyncio.sleep(page)
    if page == 2:
        raise OSError("page 2 is gone")
    return f"text of page {page}"


async def main():
    pages = [fetch(page) for page in range(1, PAGES + 1)]
    for result in await asyncio.gather(*pages, return_exceptions=True):
        if isinstance(result, OSError):
            print("failed:", result)
        else:
            print(result)


asyncio.run(main())
