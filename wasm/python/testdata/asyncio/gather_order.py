import asyncio

async def job(n, delay):
    print("start", n)
    await asyncio.sleep(delay)
    print("end", n)
    return n

async def fail(n):
    await asyncio.sleep(0)
    raise ValueError(n)

async def main():
    print(await asyncio.gather(job(1, 2), job(2, 1), job(3, 0)))
    print(await asyncio.gather())
    try:
        await asyncio.gather(job(4, 1), fail(5), fail(6))
    except ValueError as e:
        print("failed", e)
    await asyncio.sleep(2)
    print(await asyncio.gather(job(7, 0), fail(8), return_exceptions=True))
    c = job(9, 0)
    print(await asyncio.gather(c, c, c))
    f = asyncio.get_running_loop().create_future()
    f.set_result("ready")
    print(await asyncio.gather(f, f))
    g = asyncio.gather(job(10, 5), job(11, 6))
    await asyncio.sleep(1)
    print(g.cancel(), g.cancelled(), g.done())
    try:
        await g
    except asyncio.CancelledError as e:
        print("cancelled", repr(e))
    print(g.cancelled(), g.done(), g.cancel())

    async def outer():
        await asyncio.gather(job(12, 5), job(13, 6))
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel("stop it")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", repr(e))
    a, b = asyncio.create_task(job(14, 1)), asyncio.create_task(job(15, 9))
    g = asyncio.gather(a, b, return_exceptions=True)
    await asyncio.sleep(2)
    b.cancel("b only")
    print(await g)

asyncio.run(main())
