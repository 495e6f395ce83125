import asyncio
import random
import time

start = time.perf_counter()

BOOKS = 8  # @param {type:"slider", min:1, max:12}


async def read(book):
    await asyncio.sleep(random.uniform(1, 6))
    return book


async def main():
    random.seed(5)
    tasks = [asyncio.create_task(read(book)) for book in range(BOOKS)]
    done = 0
    for coming in asyncio.as_completed(tasks):
        book = await coming
        done += 1
        bar = "#" * done + "." * (BOOKS - done)
        print(f"{time.perf_counter() - start:4.1f} s  [{bar}]  book {book}")


asyncio.run(main())
