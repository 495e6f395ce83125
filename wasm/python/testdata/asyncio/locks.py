import asyncio

async def main():
    loop = asyncio.get_running_loop()
    lock = asyncio.Lock()
    log = []
    async def user(n, hold):
        async with lock:
            log.append((n, "in", loop.time()))
            await asyncio.sleep(hold)
            log.append((n, "out", loop.time()))
    await asyncio.gather(*(user(i, 1) for i in range(3)))
    print(log)
    await lock.acquire()
    a = asyncio.create_task(user("a", 1))
    b = asyncio.create_task(user("b", 1))
    c = asyncio.create_task(user("c", 1))
    await asyncio.sleep(0)
    print(lock.locked(), lock)
    a.cancel()
    lock.release()
    print(lock.locked())
    log.clear()
    await asyncio.gather(a, b, c, return_exceptions=True)
    print(log, lock)
    # the first in line is cancelled after it was woken
    await lock.acquire()
    a = asyncio.create_task(user("a", 1))
    b = asyncio.create_task(user("b", 1))
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    log.clear()
    print(await asyncio.gather(a, b, return_exceptions=True), log)

    sem = asyncio.Semaphore(2)
    log.clear()
    async def limited(n):
        async with sem:
            log.append((n, loop.time(), sem.locked()))
            await asyncio.sleep(1)
    await asyncio.gather(*(limited(i) for i in range(5)))
    print(log, sem)
    print(await sem.acquire(), await sem.acquire(), sem)
    w = [asyncio.create_task(sem.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    print(sem)
    w[0].cancel()
    sem.release()
    await asyncio.sleep(0)
    print(sem, [t.done() for t in w])
    sem.release()
    sem.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(sem, [t.done() for t in w])
    b = asyncio.BoundedSemaphore(1)
    async with b:
        print(b)
    try:
        b.release()
    except ValueError as e:
        print(e)

    e = asyncio.Event()
    async def waiter(n):
        r = await e.wait()
        print("event", n, r, loop.time())
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(1)
    print(e)
    e.set()
    e.clear()
    await asyncio.gather(*ts)
    print(e.is_set(), e)

    cond = asyncio.Condition()
    items = []
    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: items)
            print("consumer", n, items.pop(), loop.time())
    ts = [asyncio.create_task(consumer(i)) for i in range(3)]
    await asyncio.sleep(1)
    print(cond)
    async with cond:
        items.extend("ab")
        cond.notify(2)
    await asyncio.sleep(1)
    async with cond:
        items.append("c")
        cond.notify_all()
    await asyncio.gather(*ts)
    for f in (cond.notify, cond.notify_all):
        try:
            f()
        except RuntimeError as x:
            print(x)
    try:
        await cond.wait()
    except RuntimeError as x:
        print(x)
    async def cancelled_waiter():
        async with cond:
            try:
                await cond.wait()
            except asyncio.CancelledError:
                print("cancelled with lock", cond.locked())
                raise
    t = asyncio.create_task(cancelled_waiter())
    await asyncio.sleep(0)
    async with cond:
        t.cancel()
        await asyncio.sleep(1)
        print("holding")
    await asyncio.wait([t])

    bar = asyncio.Barrier(3)
    async def party(n):
        await asyncio.sleep(n)
        async with bar as pos:
            print("party", n, pos, loop.time())
        return n
    print(bar)
    ts = [asyncio.create_task(party(i)) for i in range(3)]
    await asyncio.sleep(1.5)
    print(bar, bar.n_waiting, bar.parties, bar.broken)
    await asyncio.gather(*ts)
    ts = [asyncio.create_task(bar.wait()) for i in range(2)]
    await asyncio.sleep(0)
    await bar.abort()
    print(bar, await asyncio.gather(*ts, return_exceptions=True))
    try:
        await bar.wait()
    except asyncio.BrokenBarrierError as x:
        print(repr(x))
    await bar.reset()
    print(bar)
    ts = [asyncio.create_task(bar.wait()) for i in range(2)]
    await asyncio.sleep(0)
    await bar.reset()
    print(await asyncio.gather(*ts, return_exceptions=True), bar)

asyncio.run(main())
