import asyncio
import time

start = time.perf_counter()

CHAPTERS = 4  # @param {type:"slider", min:1, max:8}


async def read(chapter):
    await asyncio.sleep(CHAPTERS + 1 - chapter)
    return f"chapter {chapter}"


async def chapters():
    """Each chapter as soon as it has been read."""
    tasks = [asyncio.create_task(read(chapter)) for chapter in range(1, CHAPTERS + 1)]
    for coming in asyncio.as_completed(tasks):
        yield await coming


async def main():
    async for chapter in chapters():
        print(f"{time.perf_counter() - start:.0f} s  {chapter}")


asyncio.run(main())
