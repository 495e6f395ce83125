import asyncio

async def main():
    loop = asyncio.get_running_loop()
    q = asyncio.Queue(maxsize=2)
    print(q.empty(), q.full(), q.qsize(), q.maxsize, str(q))
    async def producer(n):
        for i in range(3):
            await q.put((n, i))
            print("put", n, i, loop.time())
    async def consumer(n):
        while True:
            item = await q.get()
            print("got", n, item, loop.time())
            await asyncio.sleep(1)
            q.task_done()
    ps = [asyncio.create_task(producer(i)) for i in range(2)]
    cs = [asyncio.create_task(consumer(i)) for i in range(2)]
    await asyncio.sleep(0)
    print(str(q))
    await asyncio.gather(*ps)
    await q.join()
    print("joined", loop.time(), str(q))
    for c in cs:
        c.cancel()
    print(await asyncio.gather(*cs, return_exceptions=True))

    p = asyncio.PriorityQueue()
    for x in [(3, "c"), (1, "a"), (2, "b"), (1, "A")]:
        p.put_nowait(x)
    print(str(p))
    print([p.get_nowait() for _ in range(p.qsize())])
    l = asyncio.LifoQueue()
    for x in range(4):
        await l.put(x)
    print(str(l), [await l.get() for _ in range(4)])
    try:
        p.put_nowait(1)
        p.put_nowait("x")
    except TypeError as e:
        print(e)

    q = asyncio.Queue()
    getters = [asyncio.create_task(q.get()) for _ in range(3)]
    await asyncio.sleep(0)
    getters[0].cancel()
    q.put_nowait("one")
    getters[1].cancel()
    q.put_nowait("two")
    print(await asyncio.gather(*getters, return_exceptions=True), str(q))

    q = asyncio.Queue(1)
    q.put_nowait(0)
    putters = [asyncio.create_task(q.put(i)) for i in range(1, 4)]
    await asyncio.sleep(0)
    print(str(q))
    putters[0].cancel()
    print(q.get_nowait(), await asyncio.gather(*putters[:2], return_exceptions=True), str(q))
    print(await q.get(), await q.get(), str(q))

    q = asyncio.Queue(2)
    q.put_nowait(1)
    q.put_nowait(2)
    putter = asyncio.create_task(q.put(3))
    await asyncio.sleep(0)
    q.shutdown()
    print(str(q))
    try:
        await putter
    except asyncio.QueueShutDown as e:
        print("put", repr(e))
    print(q.get_nowait(), await q.get())
    for f in (q.get_nowait, lambda: q.put_nowait(5)):
        try:
            f()
        except asyncio.QueueShutDown as e:
            print(repr(e))
    q = asyncio.Queue()
    for i in range(3):
        q.put_nowait(i)
    j = asyncio.create_task(q.join())
    g = asyncio.create_task(asyncio.Queue().get())
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    await j
    print("joined", str(q))
    g.cancel()

    class Unique(asyncio.Queue):
        def _init(self, maxsize):
            self._queue = []
        def _put(self, item):
            if item not in self._queue:
                self._queue.append(item)
        def _get(self):
            return self._queue.pop(0)
    u = Unique(3)
    for i in [1, 1, 2]:
        u.put_nowait(i)
    print(u.qsize(), u.full(), str(u), await u.get(), await u.get(), u.empty())

    class Counted(asyncio.PriorityQueue):
        n = 0
        def _put(self, item):
            self.n += 1
            super()._put((-item, self.n))
    c = Counted()
    for i in [1, 3, 2]:
        c.put_nowait(i)
    print([c.get_nowait() for _ in range(3)])
    async def use():
        await asyncio.sleep(1)
        return q2.get_nowait()
    q2 = asyncio.Queue()
    try:
        await use()
    except asyncio.QueueEmpty as e:
        print(type(e), e.args)
    print(asyncio.Queue[int])

asyncio.run(main())
