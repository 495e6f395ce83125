"""An async generator fed by tasks through a queue, closed early."""
import asyncio
import contextlib


async def merged(*gens):
    q = asyncio.Queue()

    async def pump(g):
        async for x in g:
            await q.put(x)
        await q.put(None)

    ts = [asyncio.create_task(pump(g)) for g in gens]
    try:
        left = len(ts)
        while left:
            x = await q.get()
            if x is None:
                left -= 1
            else:
                yield x
    finally:
        for t in ts:
            t.cancel()
        print(await asyncio.gather(*ts, return_exceptions=True))


async def ticks(name, d, n):
    for i in range(n):
        await asyncio.sleep(d)
        yield name, i


async def main():
    async for x in merged(ticks("a", 1, 3), ticks("b", 1.5, 2)):
        print(x, asyncio.get_running_loop().time())
    async with contextlib.aclosing(merged(ticks("c", 1, 9), ticks("d", 1, 9))) as m:
        async for x in m:
            print(x)
            if x == ("d", 0):
                break


asyncio.run(main())
