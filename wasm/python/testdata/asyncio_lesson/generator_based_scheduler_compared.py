"""A scheduler of generators by hand prints what asyncio does."""
import asyncio
from collections import deque


def task(n):
    for i in range(3):
        print("hand", n, i)
        yield


async def coro(n):
    for i in range(3):
        print("loop", n, i)
        await asyncio.sleep(0)


ready = deque(task(n) for n in range(2))
while ready:
    t = ready.popleft()
    try:
        next(t)
    except StopIteration:
        continue
    ready.append(t)


async def main():
    await asyncio.gather(coro(0), coro(1))


asyncio.run(main())
