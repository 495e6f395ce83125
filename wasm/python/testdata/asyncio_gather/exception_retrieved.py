"""Failures of children after the first one, and of a gather that nobody awaits."""
import asyncio


async def fails(n):
    await asyncio.sleep(n / 10)
    raise ValueError(n)


async def main():
    try:
        await asyncio.gather(fails(1), fails(2))
    except ValueError as e:
        print(repr(e))
    await asyncio.sleep(1)
    g = asyncio.gather(fails(1))
    await asyncio.sleep(1)
    print(g)
    del g
    await asyncio.sleep(1)


asyncio.run(main())
