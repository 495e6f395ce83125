import asyncio
import time

start = time.perf_counter()

SECONDS = {"letters": 3, "diary": 1, "cookbook": 2}


async def find_books(question):
    await asyncio.sleep(1)
    return list(SECONDS)


async def read(book, question):
    await asyncio.sleep(SECONDS[book])
    return f"the {book} on {question}"


async def search(question):
    books = await find_books(question)
    yield "context", books
    tasks = [asyncio.create_task(read(book, question)) for book in books]
    try:
        for coming in asyncio.as_completed(tasks):
            yield "result", await coming
    finally:
        for task in tasks:
            task.cancel()


async def main():
    async for kind, what in search("plums"):
        print(f"{time.perf_counter() - start:.0f} s  {kind:8} {what}")


asyncio.run(main())
