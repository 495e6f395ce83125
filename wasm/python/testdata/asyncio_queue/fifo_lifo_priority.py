"""The three kinds of queues give their items in their own order."""
import asyncio


async def main():
    for kind in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
        q = kind()
        for x in 3, 1, 2, 1:
            await q.put(x)
        print(str(q), q.qsize(), q.empty(), q.full(), q.maxsize)
        print([await q.get() for _ in range(4)], str(q))
    q = asyncio.PriorityQueue()
    for x in (2, "b"), (1, "z"), (2, "a"):
        q.put_nowait(x)
    print([q.get_nowait() for _ in range(3)])
    q.put_nowait(1)
    try:
        q.put_nowait("text")
    except TypeError as e:
        print(e, q.qsize())


asyncio.run(main())
