"""Exception groups and their split go through tasks unchanged."""
import asyncio


async def fails():
    raise ExceptionGroup("several", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3)])])


async def main():
    t = asyncio.create_task(fails())
    try:
        await t
    except* ValueError as g:
        print(repr(g))
    except* TypeError as g:
        print(repr(g))
    print(repr(t.exception()))


asyncio.run(main())
