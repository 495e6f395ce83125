# A disk that has a speed: how long files take, for whom, and whom they hold up.
import asyncio
import threading
import time

import aiofiles


def clock():
    return round(time.monotonic(), 6)


def timed(name, function, *args):
    before = clock()
    result = function(*args)
    print(f"{name}: {clock() - before:.4f} {result}")


def write(name, text):
    with open(name, "w") as f:
        return f.write(text)


def read(name, *how):
    with open(name, *how) as f:
        return len(f.read())


def by_lines(name):
    with open(name) as f:
        return sum(1 for _ in f)


def missing():
    try:
        open("missing")
    except FileNotFoundError as e:
        return e


LINE = "x" * 99 + "\n"
timed("open, and 10 kB to the disk", write, "small", LINE * 100)
timed("open, and 1 MB to the disk", write, "large", LINE * 10_000)
timed("open, and 1 MB from it", read, "large")
timed("bytes without a buffer", read, "small", "rb", 0)
timed("line by line, 8 kB at a time", by_lines, "small")
timed("nothing to write", write, "empty", "")
timed("not there", missing)
before = clock()
threads = [threading.Thread(target=read, args=("small",)) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"five threads, the bytes one after the other: {clock() - before:.4f}")


async def ticking(ticks):
    while True:
        await asyncio.sleep(0.1)
        ticks.append(clock())


async def aio(name):
    async with aiofiles.open(name) as f:
        return len(await f.read())


async def main():
    ticks = []
    ticker = asyncio.create_task(ticking(ticks))
    await asyncio.sleep(0)
    before = clock()
    await aio("large")
    print(f"aiofiles: {clock() - before:.4f}, {len(ticks)} ticks meanwhile")
    ticks.clear()
    before = clock()
    read("large")
    print(f"open in a coroutine: {clock() - before:.4f}, {len(ticks)} ticks meanwhile")
    before = clock()
    print(await asyncio.gather(*(aio("small") for _ in range(3))), f"{clock() - before:.4f}")
    ticker.cancel()


asyncio.run(main())
