"""How many iterations an await of each kind takes."""
import asyncio

n = 0


def tick():
    global n
    n += 1
    if n < 200:
        asyncio.get_running_loop().call_soon(tick)


async def nothing():
    pass


async def sleeps():
    await asyncio.sleep(0)


async def fails():
    raise ValueError


async def measure(name, aw):
    start = n
    try:
        await aw
    except BaseException as e:
        name += " " + type(e).__name__
    print(name, n - start)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(tick)
    await asyncio.sleep(0)
    done = loop.create_future()
    done.set_result(1)
    soon = loop.create_future()
    loop.call_soon(soon.set_result, 1)
    await measure("coroutine", nothing())
    await measure("sleep(0)", sleeps())
    await measure("task", asyncio.create_task(nothing()))
    await measure("task that sleeps", asyncio.create_task(sleeps()))
    await measure("task that fails", asyncio.create_task(fails()))
    await measure("done future", done)
    await measure("future", soon)
    await measure("gather", asyncio.gather(nothing(), sleeps()))
    await measure("gather that fails", asyncio.gather(fails(), sleeps()))
    await measure("gather()", asyncio.gather())
    await measure("wait", asyncio.wait([asyncio.create_task(nothing())]))
    await measure("wait first", asyncio.wait([asyncio.create_task(nothing()), asyncio.create_task(sleeps())], return_when="FIRST_COMPLETED"))
    await measure("wait_for", asyncio.wait_for(nothing(), 1))
    await measure("wait_for task", asyncio.wait_for(asyncio.create_task(nothing()), 1))
    await measure("wait_for 0", asyncio.wait_for(sleeps(), 0))
    await measure("shield", asyncio.shield(nothing()))
    await measure("shielded wait_for", asyncio.wait_for(asyncio.shield(sleeps()), 1))
    t = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    t.cancel()
    await measure("cancelled task", t)
    async def group():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(nothing())
            tg.create_task(sleeps())
    await measure("group", group())
    async def failing_group():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails())
            tg.create_task(asyncio.sleep(1))
    await measure("failing group", failing_group())
    async def empty_group():
        async with asyncio.TaskGroup():
            pass
    await measure("empty group", empty_group())
    async def timed():
        async with asyncio.timeout(0):
            await asyncio.sleep(1)
    await measure("timeout(0)", timed())
    async def each():
        async for f in asyncio.as_completed([sleeps()]):
            pass
    await measure("as_completed", each())


asyncio.run(main())
