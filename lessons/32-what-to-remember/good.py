import asyncio

PAGES = 6  # @param {type:"slider", min:1, max:12}


async def fetch(page, limit):
    async with limit:
        await asyncio.sleep(page)
        return f"page {page}"


async def fetch_all(pages):
    limit = asyncio.Semaphore(3)
    async with asyncio.TaskGroup() as group:
        return [group.create_task(fetch(page, limit), name=f"page-{page}") for page in pages]


async def main():
    try:
        async with asyncio.timeout(10):
            tasks = await fetch_all(range(1, PAGES + 1))
    except TimeoutError:
        print("it took too long, and nothing is left running")
    else:
        for task in tasks:
            print(task.get_name(), "brought", task.result())


asyncio.run(main())
