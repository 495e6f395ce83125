"""break leaves the closing to the loop; aclosing does it at once."""
import asyncio
import contextlib


async def numbers(name):
    try:
        for i in range(5):
            yield i
    finally:
        await asyncio.sleep(0)
        print("closed", name)


async def main():
    async for x in numbers("break"):
        if x == 1:
            break
    print("after break")
    async with contextlib.aclosing(numbers("aclosing")) as g:
        async for x in g:
            if x == 1:
                break
    print("after aclosing")
    g = numbers("by hand")
    print(await anext(g))
    await g.aclose()
    print("after aclose")
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration:
        print("exhausted")


asyncio.run(main())
