# What the stacks of contextlib make of an exception whose context the program has taken away.
from contextlib import contextmanager, ExitStack, asynccontextmanager, AsyncExitStack
import asyncio
class MyException(Exception): pass
@contextmanager
def my_cm():
    try: yield
    except BaseException:
        exc = MyException()
        try: raise exc
        finally: exc.__context__ = None
@contextmanager
def with_stack():
    with ExitStack() as stack:
        stack.enter_context(my_cm())
        yield stack
@contextmanager
def plain():
    with my_cm():
        yield
for cm in my_cm, with_stack, plain:
    try:
        with cm(): raise IndexError()
    except MyException as e: print(cm.__name__, repr(e.__context__))
@asynccontextmanager
async def amy():
    try: yield
    except BaseException:
        exc = MyException()
        try: raise exc
        finally: exc.__context__ = None
async def main():
    try:
        async with AsyncExitStack() as s:
            await s.enter_async_context(amy())
            raise IndexError
    except MyException as e: print("async", repr(e.__context__))
asyncio.run(main())
stack = ExitStack()
stack.enter_context(my_cm())
try: stack.__exit__(IndexError, IndexError("i"), None)
except MyException as e: print(repr(e.__context__))
def fails():
    raise KeyError("k")
try:
    with ExitStack() as s:
        s.callback(fails)
        s.callback(fails)
        raise IndexError("body")
except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__))
