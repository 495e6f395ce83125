"""A generator that yields while it is closed."""
import asyncio


async def stubborn():
    try:
        yield 1
    finally:
        yield 2


async def main():
    g = stubborn()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
