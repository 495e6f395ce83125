"""What as_completed refuses."""
import asyncio


async def main():
    c = asyncio.sleep(0)
    for x in c, asyncio.get_running_loop().create_future(), 1, [1]:
        try:
            asyncio.as_completed(x)
        except TypeError as e:
            print(e)
    c.close()
    it = asyncio.as_completed([asyncio.sleep(0)])
    print(type(it).__name__, iter(it) is it, aiter(it) is it)
    await next(it)
    try:
        next(it)
    except StopIteration:
        print("exhausted")
    try:
        await anext(it)
    except StopAsyncIteration:
        print("exhausted")


asyncio.run(main())
