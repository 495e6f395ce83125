"""Managers that do not yield, or yield too often."""
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def never():
    if False:
        yield


@asynccontextmanager
async def twice():
    yield 1
    yield 2


@asynccontextmanager
async def again():
    try:
        yield 1
    except ValueError:
        yield 2


@asynccontextmanager
async def stops():
    yield
    raise StopAsyncIteration("stop")


async def main():
    for m, e in (never, None), (twice, None), (again, ValueError("x")), (stops, None), (twice, StopAsyncIteration("body")), (twice, StopIteration("body")):
        try:
            async with m():
                if e:
                    raise e
        except BaseException as x:
            print(m.__name__, repr(x), repr(x.__cause__))


asyncio.run(main())
