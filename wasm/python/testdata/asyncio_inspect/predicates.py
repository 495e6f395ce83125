"""What the predicates of inspect and asyncio say of functions, objects and marks."""
import asyncio
import functools
import inspect
import types


def plain():
    pass


async def coro():
    pass


def gen():
    yield


async def agen():
    yield


@types.coroutine
def old():
    yield


class C:
    async def method(self):
        pass

    async def __call__(self):
        pass

    def __await__(self):
        yield

    @staticmethod
    async def static():
        pass


marked = inspect.markcoroutinefunction(lambda: coro())
c, g, ag, o = coro(), gen(), agen(), old()
things = {"plain": plain, "coro": coro, "gen": gen, "agen": agen, "old": old, "method": C().method, "C()": C(), "static": C.static, "lambda": lambda: coro(),
          "marked": marked, "partial": functools.partial(coro), "c": c, "g": g, "ag": ag, "o": o, "Future": asyncio.Future, "sleep": asyncio.sleep, "Queue.get": asyncio.Queue.get}
for name, x in things.items():
    print(f"{name:10}", *[int(f(x)) for f in (inspect.iscoroutinefunction, inspect.isgeneratorfunction, inspect.isasyncgenfunction, inspect.iscoroutine, inspect.isgenerator,
                                        inspect.isasyncgen, inspect.isawaitable, asyncio.iscoroutinefunction, asyncio.iscoroutine, asyncio.isfuture)])
c.close()
