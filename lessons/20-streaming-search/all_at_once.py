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
    return await asyncio.gather(*(read(book, question) for book in books))


async def main():
    for what in await search("plums"):
        print(f"{time.perf_counter() - start:.0f} s  {what}")


asyncio.run(main())
