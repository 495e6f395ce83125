"""Handles: cancel, cancelled, when, comparison, hash, context, repr."""
import asyncio
import contextvars
import functools


def callback(*args):
    print("called", args)


class C:
    def method(self):
        pass

    def __repr__(self):
        return "C()"


async def main():
    loop = asyncio.get_running_loop()
    a, b, c = loop.call_later(1, callback, 1), loop.call_at(2, callback), loop.call_at(2, callback)
    print(a.when(), a < b, b <= c, b == c, a > b, a >= b, a != b, a == 1, hash(b) == hash(2))
    print(a, b)
    a.cancel()
    print(a.cancelled(), a, a.when())
    a.cancel()
    h = loop.call_soon(callback, "x", 2)
    print(h, h.cancelled())
    h.cancel()
    print(h)
    print(loop.call_soon(functools.partial(callback, 1)))
    print(loop.call_soon(C().method))
    print(loop.call_soon(lambda: None), loop.call_soon(print, "printed"))
    context = contextvars.copy_context()
    print(loop.call_soon(callback, context=context).get_context() is context)
    await asyncio.sleep(3)


asyncio.run(main())
