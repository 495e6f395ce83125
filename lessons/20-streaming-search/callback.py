import asyncio

SECONDS = {"letters": 3, "diary": 1, "cookbook": 2}


async def read(book):
    await asyncio.sleep(SECONDS[book])
    return book


async def search(on_result):
    async with asyncio.TaskGroup() as group:
        for book in SECONDS:
            task = group.create_task(read(book))
            task.add_done_callback(lambda task: on_result(task.result()))


async def main():
    shelf = []
    await search(shelf.append)
    print(shelf)


asyncio.run(main())
