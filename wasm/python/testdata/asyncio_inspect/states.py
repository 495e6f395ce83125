"""getcoroutinestate, getasyncgenstate, getgeneratorstate and the locals."""
import asyncio
import inspect


async def work(x):
    y = x + 1
    print("inside", inspect.getcoroutinestate(c))
    await asyncio.sleep(0)
    return y


async def agen(n):
    for i in range(n):
        print("inside", inspect.getasyncgenstate(g))
        yield i


def gen(a):
    b = a * 2
    yield b


async def main():
    global c, g
    c = work(1)
    print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c))
    t = asyncio.create_task(c)
    await asyncio.sleep(0)
    print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c), c.cr_await is not None, c.cr_frame.f_lineno, c.cr_running, c.cr_suspended)
    await t
    print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c), c.cr_frame, c.cr_await)
    g = agen(2)
    print(inspect.getasyncgenstate(g), inspect.getasyncgenlocals(g))
    await anext(g)
    print(inspect.getasyncgenstate(g), inspect.getasyncgenlocals(g), g.ag_running, g.ag_await)
    await g.aclose()
    print(inspect.getasyncgenstate(g), inspect.getasyncgenlocals(g))
    h = gen(2)
    print(inspect.getgeneratorstate(h), inspect.getgeneratorlocals(h))
    next(h)
    print(inspect.getgeneratorstate(h), inspect.getgeneratorlocals(h))
    h.close()
    print(inspect.getgeneratorstate(h), inspect.getgeneratorlocals(h))
    for f in inspect.getgeneratorlocals, inspect.getasyncgenlocals:
        try:
            f(1)
        except TypeError as e:
            print(e)


asyncio.run(main())
