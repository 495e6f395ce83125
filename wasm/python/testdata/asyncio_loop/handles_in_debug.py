"""Handles in debug mode show their arguments and where they were made."""
import asyncio
import functools


def callback(*args, **kw):
    pass


async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(callback, "x", [1] * 30)
    print(h)
    h.cancel()
    print(h)
    print(loop.call_soon(functools.partial(callback, 1, k=2), 3))
    t = loop.call_later(1, callback)
    print(t)
    t.cancel()
    print(t)


asyncio.run(main(), debug=True)
