"""A class of queues with a container of its own."""
import asyncio


class SetQueue(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = set()

    def _put(self, item):
        self._queue.add(item)

    def _get(self):
        return self._queue.pop()


class Named(asyncio.Queue):
    def __init__(self, name, maxsize=0):
        super().__init__(maxsize)
        self.name = name

    def __repr__(self):
        return f"<Named {self.name} {self._format()}>"


async def main():
    q = SetQueue()
    for x in 1, 1, 2:
        await q.put(x)
    print(q.qsize(), str(q), sorted([await q.get(), await q.get()]), q.empty())
    n = Named("n", 3)
    n.put_nowait(5)
    print(n.name, n.maxsize, repr(n))


asyncio.run(main())
