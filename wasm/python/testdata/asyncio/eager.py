import asyncio

async def quick(n):
    print("quick", n, asyncio.current_task().get_name())
    return n

async def slow(n):
    print("slow starts", n)
    await asyncio.sleep(1)
    print("slow ends", n)
    return n

async def fails():
    raise ValueError("eager")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print(loop.get_task_factory() is asyncio.eager_task_factory)
    t = asyncio.create_task(quick(1), name="Q")
    print("after", t.done(), t.result(), t)
    u = asyncio.create_task(slow(2))
    print("after", u.done(), asyncio.current_task().get_name())
    print(await u)
    print(await asyncio.gather(quick(3), slow(4), quick(5)))
    f = asyncio.create_task(fails())
    print(f.done(), repr(f.exception()))
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(quick(6))
        b = tg.create_task(slow(7))
        print(a.done(), b.done())
    v = asyncio.Task(quick(8), loop=loop, eager_start=True)
    print(v.done())
    w = asyncio.Task(quick(9), loop=loop)
    print(w.done())
    await w
    loop.set_task_factory(None)
    class MyTask(asyncio.Task):
        pass
    def factory(loop, coro, **kw):
        print("factory", sorted(kw))
        return MyTask(coro, loop=loop, **kw)
    loop.set_task_factory(factory)
    t = asyncio.create_task(quick(10), name="mine")
    print(type(t).__name__, t.get_name(), await t)
    loop.set_task_factory(asyncio.create_eager_task_factory(MyTask))
    t = asyncio.create_task(slow(11))
    print(t)
    await t

asyncio.run(main())
