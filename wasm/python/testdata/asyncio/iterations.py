# How many iterations of the loop each operation takes.
import asyncio

async def ticker(log):
    n = 0
    while True:
        n += 1
        log.append(n)
        await asyncio.sleep(0)

async def measure(name, make):
    log = []
    t = asyncio.create_task(ticker(log))
    await asyncio.sleep(0)
    before = len(log)
    try:
        r = await make()
    except BaseException as e:
        r = repr(e)
    print(name, len(log) - before, r)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        pass

async def nothing():
    return "n"

async def boom():
    raise KeyError("k")

async def group(*coros):
    async with asyncio.TaskGroup() as tg:
        for c in coros:
            tg.create_task(c)

async def waiting(*coros, **kw):
    done, pending = await asyncio.wait([asyncio.create_task(c) for c in coros], **kw)
    return len(done), len(pending)

async def cancelled_task():
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel()
    await t

async def cancelled_early():
    t = asyncio.create_task(asyncio.sleep(10))
    t.cancel()
    await t

async def timed_out(d):
    async with asyncio.timeout(d):
        await asyncio.sleep(10)

async def queue():
    q = asyncio.Queue()
    t = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    await q.put(5)
    return await t

async def event():
    e = asyncio.Event()
    t = asyncio.create_task(e.wait())
    await asyncio.sleep(0)
    e.set()
    return await t

async def lock():
    l = asyncio.Lock()
    await l.acquire()
    async def other():
        async with l:
            return "other"
    t = asyncio.create_task(other())
    await asyncio.sleep(0)
    l.release()
    return await t

async def condition():
    c = asyncio.Condition()
    async def other():
        async with c:
            return await c.wait()
    t = asyncio.create_task(other())
    await asyncio.sleep(0)
    async with c:
        c.notify()
    return await t

async def barrier():
    b = asyncio.Barrier(3)
    return await asyncio.gather(b.wait(), b.wait(), b.wait())

async def completed():
    out = []
    for f in asyncio.as_completed([nothing(), nothing()]):
        out.append(await f)
    return out

async def completed_async():
    out = []
    async for f in asyncio.as_completed([asyncio.create_task(nothing()), asyncio.create_task(nothing())]):
        out.append(await f)
    return out

async def main():
    await measure("await", nothing)
    await measure("task", lambda: asyncio.create_task(nothing()))
    await measure("task of task", lambda: asyncio.create_task(asyncio.wait_for(asyncio.create_task(nothing()), 1)))
    await measure("sleep 0", lambda: asyncio.sleep(0))
    await measure("gather", lambda: asyncio.gather(nothing(), nothing()))
    await measure("gather fail", lambda: asyncio.gather(nothing(), boom()))
    await measure("gather of gather", lambda: asyncio.gather(asyncio.gather(nothing()), nothing()))
    await measure("wait", lambda: waiting(nothing(), nothing()))
    await measure("wait first", lambda: waiting(nothing(), asyncio.sleep(5), return_when=asyncio.FIRST_COMPLETED))
    await measure("wait exc", lambda: waiting(boom(), asyncio.sleep(5), return_when=asyncio.FIRST_EXCEPTION))
    await measure("wait timeout", lambda: waiting(asyncio.sleep(0), asyncio.sleep(0), timeout=0))
    await measure("wait_for", lambda: asyncio.wait_for(nothing(), 1))
    await measure("wait_for none", lambda: asyncio.wait_for(nothing(), None))
    await measure("wait_for task", lambda: asyncio.wait_for(asyncio.create_task(nothing()), 1))
    await measure("wait_for 0", lambda: asyncio.wait_for(nothing(), 0))
    await measure("wait_for 0 task", lambda: asyncio.wait_for(asyncio.create_task(asyncio.sleep(1)), 0))
    await measure("shield", lambda: asyncio.shield(nothing()))
    await measure("group", lambda: group(nothing(), nothing()))
    await measure("empty group", lambda: group())
    await measure("group fail", lambda: group(boom(), asyncio.sleep(5)))
    await measure("cancelled", cancelled_task)
    await measure("cancelled early", cancelled_early)
    await measure("timeout 0", lambda: timed_out(0))
    await measure("timeout -1", lambda: timed_out(-1))
    await measure("queue", queue)
    await measure("event", event)
    await measure("lock", lock)
    await measure("condition", condition)
    await measure("barrier", barrier)
    await measure("as_completed", completed)
    await measure("as_completed async", completed_async)

asyncio.run(main())
