"""A task, future or coroutine where a value was meant: what the errors say."""
import asyncio
import contextvars


async def add(a, b):
    return a + b


async def main():
    loop = asyncio.get_running_loop()
    t, f, c = asyncio.create_task(add(1, 2)), loop.create_future(), add(1, 2)
    var = contextvars.ContextVar("var")
    for x in t, f, c, var, contextvars.copy_context(), asyncio.Queue(), asyncio.Lock(), asyncio.gather(t):
        for op in lambda: x + 1, lambda: x.result_, lambda: x[0], lambda: len(x), lambda: x < x, lambda: x(), lambda: int(x), lambda: hash(x) and None:
            try:
                print(op())
            except (TypeError, AttributeError, RuntimeError) as e:
                print(type(e).__name__, str(e).partition(" at 0x")[0])
    print(type(t), type(f), type(t).__name__, type(f).__qualname__, type(var).__name__)
    await t
    c.close()


asyncio.run(main())
