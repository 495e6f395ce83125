import asyncio

PAGES = 3  # @param {type:"slider", min:1, max:8}


async def fetch(page):
    await asyncio.sleep(page)
    if page == 2:
        raise OSError("page 2 is gone")
    return f"text of page {page}"


async def main():
    for page in range(1, PAGES + 1):
        try:
            print(await fetch(page))
        except OSError as error:
            print("failed:", error)


asyncio.run(main())
