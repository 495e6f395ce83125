"""An async context manager as a decorator, and used twice."""
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def log(name):
    print("in", name)
    yield
    print("out", name)


@log("decorated")
async def work(x):
    print("work", x)
    return x


async def main():
    print(await work(1), await work(2), work.__name__)
    m = log("once")
    async with m:
        pass
    try:
        async with m:
            pass
    except Exception as e:
        print(type(e).__name__, e)


asyncio.run(main())
