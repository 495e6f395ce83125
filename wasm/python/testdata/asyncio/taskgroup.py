import asyncio

async def ok(n, d):
    try:
        await asyncio.sleep(d)
        print("ok", n)
        return n
    except asyncio.CancelledError as e:
        print("cancelled", n, repr(e))
        raise

async def bad(n, d):
    await asyncio.sleep(d)
    raise ValueError(n)

async def slow_to_cancel(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        raise OSError(n)

def show(eg, indent=0):
    if isinstance(eg, BaseExceptionGroup):
        print(" " * indent + repr(eg.message), type(eg).__name__)
        for e in eg.exceptions:
            show(e, indent + 2)
    else:
        print(" " * indent + repr(eg))

async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(ok(1, 1))
        b = tg.create_task(ok(2, 2), name="two")
        print(tg, b.get_name())
    print(a.result(), b.result(), tg)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1, 1))
            tg.create_task(ok(3, 5))
            tg.create_task(slow_to_cancel(4))
            await asyncio.sleep(20)
    except* ValueError as eg:
        show(eg)
    except* OSError as eg:
        show(eg)
    print(loop.time())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(5, 1))
            raise KeyError("body")
    except BaseExceptionGroup as eg:
        show(eg)
    async def parent():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(6, 5))
            await asyncio.sleep(9)
    t = asyncio.create_task(parent())
    await asyncio.sleep(1)
    t.cancel("parent")
    try:
        await t
    except asyncio.CancelledError as e:
        print("parent", repr(e))
    async def parent2():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(7, 5))
            tg.create_task(bad(8, 1))
    try:
        async with asyncio.timeout(10):
            await parent2()
    except BaseExceptionGroup as eg:
        show(eg)
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(ok(9, 3))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(bad(10, 1))
    except BaseExceptionGroup as eg:
        show(eg)
    async def child(tg):
        await asyncio.sleep(1)
        tg.create_task(ok(11, 1))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child(tg))
    async def abort(tg):
        await asyncio.sleep(1)
        raise ValueError("first")
    async def more(tg):
        try:
            await asyncio.sleep(5)
        finally:
            try:
                tg.create_task(ok(12, 0))
            except RuntimeError as e:
                print(e)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(abort(tg))
            tg.create_task(more(tg))
    except* ValueError as eg:
        show(eg)
    def cancel_it(t):
        t.cancel()
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(ok(13, 5))
            loop.call_later(1, cancel_it, t)
    except BaseException as e:
        print("?", repr(e))
    print(t.cancelled(), loop.time())

asyncio.run(main())
