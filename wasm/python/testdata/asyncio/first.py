import asyncio
async def f(n):
    for i in range(3):
        print("f", n, i)
        await asyncio.sleep(n)
    return n * 10
async def main():
    r = await asyncio.gather(f(1), f(2), f(0))
    print(r)
    t = asyncio.create_task(f(5), name="T")
    print(t)
    try:
        await asyncio.wait_for(t, 7)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e))
    print(t)
    q = asyncio.Queue(2)
    async def prod():
        for i in range(5):
            await q.put(i)
            print("put", i)
        await q.put(None)
    async def cons():
        while (x := await q.get()) is not None:
            print("got", x)
            await asyncio.sleep(0.5)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(prod())
        tg.create_task(cons())
    print(asyncio.get_running_loop().time())
print(asyncio.run(main()))
