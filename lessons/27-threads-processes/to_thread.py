import asyncio
import time

start = time.perf_counter()

IN_THREADS = False  # @param {type:"boolean"}


def old_client(page):
    """A client that knows nothing of await."""
    time.sleep(2)
    return f"text of page {page}"


async def fetch(page):
    if IN_THREADS:
        text = await asyncio.to_thread(old_client, page)
    else:
        text = old_client(page)
    print(f"{time.perf_counter() - start:.0f} s  {text}")


async def heartbeat():
    while True:
        print(f"{time.perf_counter() - start:.0f} s  (the loop is alive)")
        await asyncio.sleep(1)


async def main():
    alive = asyncio.create_task(heartbeat())
    await asyncio.gather(fetch(1), fetch(2), fetch(3))
    alive.cancel()


asyncio.run(main())
