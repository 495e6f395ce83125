"""Exceptions in exits are chained as nested with statements would."""
import asyncio
from contextlib import AsyncExitStack


def raises(e):
    async def exit(kind, exc, tb):
        raise e
    return exit


def chain(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    return " < ".join(out)


async def main():
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_exit(raises(ValueError(1)))
            stack.push_async_exit(raises(ValueError(2)))
            stack.push_async_callback(asyncio.sleep, 0)
            raise ValueError("body")
    except ValueError as e:
        print(chain(e))


asyncio.run(main())
