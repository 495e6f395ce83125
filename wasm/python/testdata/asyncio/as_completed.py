import asyncio

async def job(n, d):
    await asyncio.sleep(d)
    if n < 0:
        raise ValueError(n)
    return n

async def main():
    loop = asyncio.get_running_loop()
    for c in asyncio.as_completed([job(1, 3), job(2, 1), job(3, 2)]):
        print(await c, loop.time())
    tasks = [asyncio.create_task(job(n, 10 - n), name=f"j{n}") for n in range(4)]
    async for t in asyncio.as_completed(tasks):
        print(t.get_name(), await t, t in tasks)
    for c in asyncio.as_completed([job(-1, 1), job(1, 2)]):
        try:
            print(await c)
        except ValueError as e:
            print(repr(e))
    try:
        for c in asyncio.as_completed([job(1, 1), job(2, 5), job(3, 6)], timeout=2):
            print(await c)
    except TimeoutError as e:
        print(repr(e), loop.time())
    try:
        async for c in asyncio.as_completed([job(1, 1), job(2, 5)], timeout=2):
            print(await c)
    except TimeoutError as e:
        print(repr(e), loop.time())
    print([await c for c in asyncio.as_completed([])])
    cs = list(asyncio.as_completed([job(5, 2), job(6, 1)]))
    print(len(cs), await cs[1], await cs[0])
    t = [asyncio.create_task(job(n, n), name=f"w{n}") for n in (3, 1, 2)]
    done, pending = await asyncio.wait(t, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(x.get_name() for x in done), sorted(x.get_name() for x in pending))
    done, pending = await asyncio.wait(pending)
    print(sorted(x.get_name() for x in done), pending)
    t = [asyncio.create_task(job(n, abs(n))) for n in (3, -2, 1)]
    done, pending = await asyncio.wait(t, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), [repr(x.exception()) for x in t if x.done()])
    f = loop.create_future()
    print(await asyncio.wait([f], timeout=1) == (set(), {f}))
    async def waits():
        await asyncio.wait([f])
    w = asyncio.create_task(waits())
    await asyncio.sleep(0)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print("wait cancelled", f)
    inner = asyncio.create_task(job(9, 1))
    sh = asyncio.shield(inner)
    print(sh.cancel(), sh.cancelled(), inner.done(), await inner)
    e = asyncio.shield(job(-9, 1))
    try:
        await e
    except ValueError as x:
        print(repr(x))

asyncio.run(main())
