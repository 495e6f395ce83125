import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

start = time.perf_counter()


async def fetch(page):
    await asyncio.sleep(page % 4 + 1)
    return page


async def fetch_all(pages):
    return await asyncio.gather(*(fetch(page) for page in pages))


def one_core(pages):
    """A whole event loop, in a process of its own."""
    return asyncio.run(fetch_all(pages))


if __name__ == "__main__":
    with ProcessPoolExecutor(4) as pool:
        shares = [range(core, 16, 4) for core in range(4)]
        for pages in pool.map(one_core, shares):
            print(pages)
    print(f"{time.perf_counter() - start:.0f} s")
