"""What a program without its await does."""
import asyncio


async def add(a, b):
    await asyncio.sleep(1)
    return a + b


async def main():
    x = add(1, 2)
    try:
        print(x + 1)
    except TypeError as e:
        print(e)
    print(asyncio.iscoroutine(x), await x)
    y = add(1, 1)
    print("a coroutine is true" if y else "")
    y.close()


asyncio.run(main())
