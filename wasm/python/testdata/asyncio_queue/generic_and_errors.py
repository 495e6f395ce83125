"""Queue[int], wrong sizes, and the exceptions' classes."""
import asyncio

print(asyncio.Queue[int], asyncio.Queue.__module__)
for e in asyncio.QueueEmpty, asyncio.QueueFull, asyncio.QueueShutDown:
    print(e.__mro__)


async def main():
    q = asyncio.Queue("3")
    for f in lambda: q.put_nowait(1), q.full:
        try:
            f()
        except TypeError as e:
            print(e)
    q = asyncio.Queue(maxsize=True)
    q.put_nowait(1)
    print(q.full(), str(q))


asyncio.run(main())
