"""aclosing closes whatever happens; nullcontext does nothing in both kinds of with."""
import asyncio
from contextlib import AbstractAsyncContextManager, aclosing, nullcontext


class Thing:
    async def aclose(self):
        print("aclose")


class Manager(AbstractAsyncContextManager):
    async def __aexit__(self, *exc):
        print("aexit", exc[1])


async def main():
    try:
        async with aclosing(Thing()) as t:
            print(type(t).__name__)
            raise ValueError("body")
    except ValueError as e:
        print(repr(e))
    async with nullcontext(3) as x:
        print(x)
    async with Manager() as m:
        print(type(m).__name__, isinstance(Thing(), AbstractAsyncContextManager))


asyncio.run(main())
