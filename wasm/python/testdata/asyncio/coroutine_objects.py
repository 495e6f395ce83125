# Coroutine functions of asyncio give coroutine objects like any other.
import asyncio

class Hand:
    """A coroutine by hand."""
    def __init__(self, n):
        self.n = n
    def send(self, v):
        self.n -= 1
        if self.n < 0:
            raise StopIteration("hand done")
        return None
    def throw(self, *a):
        raise a[0]
    def close(self):
        pass
    def __await__(self):
        return self
    def __iter__(self):
        return self
    def __next__(self):
        return self.send(None)

class Twice:
    def __init__(self, d):
        self.d = d
    def __await__(self):
        yield from asyncio.sleep(self.d).__await__()
        return (yield from asyncio.sleep(self.d, "twice").__await__())

def gen():
    yield
    return 1

async def main():
    for make in (lambda: asyncio.sleep(0), asyncio.Queue().get, lambda: asyncio.Queue().put(1), asyncio.Lock().acquire, asyncio.Event().wait):
        c = make()
        print(type(c).__name__, asyncio.iscoroutine(c), c.__qualname__, c)
        c.close()
    c = asyncio.sleep(0, "zero")
    print(c.send(None))
    try:
        c.send(None)
    except StopIteration as e:
        print(e.value)
    try:
        await c
    except RuntimeError as e:
        print(e)
    c = asyncio.sleep(1)
    f = c.send(None)
    print(f, f._asyncio_future_blocking)
    try:
        c.throw(ValueError("thrown"))
    except ValueError as e:
        print(e, f)
    print(await asyncio.create_task(Hand(2)))
    print(await asyncio.ensure_future(Twice(1)), asyncio.get_running_loop().time())
    print(await asyncio.gather(Twice(1), Twice(2)))
    print(await asyncio.wait_for(Twice(1), 5))
    for bad in (gen(), 5, None, gen):
        try:
            asyncio.create_task(bad)
        except TypeError as e:
            print(str(e)[:45])
    async def yields_generator():
        class A:
            def __await__(self):
                yield gen()
        await A()
    async def yields_future():
        class A:
            def __await__(self):
                yield asyncio.get_running_loop().create_future()
        await A()
    for c in (yields_generator(), yields_future()):
        try:
            await asyncio.create_task(c)
        except RuntimeError as e:
            print(str(e)[:40])
    other = asyncio.new_event_loop()
    foreign = other.create_future()
    async def awaits_foreign():
        await foreign
    try:
        await asyncio.create_task(awaits_foreign())
    except RuntimeError as e:
        print(e.args[0][-40:])
    try:
        asyncio.ensure_future(foreign, loop=asyncio.get_running_loop())
    except ValueError as e:
        print(e)
    other.close()
    t = asyncio.create_task(asyncio.sleep(5, "t"))
    print(t.get_coro())
    print(asyncio.isfuture(t), asyncio.isfuture(5), asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(gen))
    print(asyncio.ensure_future(t) is t, asyncio.Future[int], asyncio.Task[str])
    f = asyncio.Future()
    f.x = 1
    print(f.x, f.get_loop() is asyncio.get_running_loop())
    f.cancel("m")
    try:
        f.result()
    except asyncio.CancelledError as e:
        print(repr(e))
    try:
        f.exception()
    except asyncio.CancelledError as e:
        print(repr(e))
    t.set_name(5)
    print(repr(t.get_name()))
    class F(asyncio.Future):
        def cancel(self, msg=None):
            print("cancel called", msg)
            return super().cancel(msg)
    f = F()
    async def w():
        await f
    t2 = asyncio.create_task(w())
    await asyncio.sleep(0)
    t2.cancel("x")
    try:
        await t2
    except asyncio.CancelledError as e:
        print(repr(e))
    t.cancel()

asyncio.run(main())
