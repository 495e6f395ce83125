"""AsyncExitStack: contexts, callbacks of both kinds, order, failures on the way out."""
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


@asynccontextmanager
async def a(name):
    print("in", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("out", name)


@contextmanager
def b(name):
    print("in", name)
    yield name
    print("out", name)


async def callback(*args, **kw):
    await asyncio.sleep(0)
    print("async callback", args, kw)


async def swallow(kind, exc, tb):
    print("exit gets", repr(exc))
    return True


async def main():
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(a("a")), stack.enter_context(b("b")))
        stack.push_async_callback(callback, 1, k=2)
        stack.callback(print, "plain callback")
    print("--")
    async with AsyncExitStack() as stack:
        stack.push_async_exit(swallow)
        await stack.enter_async_context(a("c"))
        raise ValueError("body")
    print("--")
    stack = AsyncExitStack()
    await stack.enter_async_context(a("d"))
    other = stack.pop_all()
    await stack.aclose()
    print("kept")
    await other.aclose()
    for bad in 1, b("x"):
        try:
            await stack.enter_async_context(bad)
        except TypeError as e:
            print(e)
    try:
        stack.enter_context(a("x"))
    except TypeError as e:
        print(e)


asyncio.run(main())
