"""A timeout for each item."""
import asyncio


async def slow():
    for d in 0.5, 0.5, 2, 0.5:
        await asyncio.sleep(d)
        yield d


async def main():
    g = slow()
    while True:
        try:
            async with asyncio.timeout(1):
                print(await anext(g))
        except TimeoutError:
            print("late; the generator has ended with it")
        except StopAsyncIteration:
            break


asyncio.run(main())
