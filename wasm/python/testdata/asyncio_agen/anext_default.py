"""anext with a default, of generators and of classes."""
import asyncio


class Count:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def empty():
    return
    yield


async def main():
    it = aiter(Count(1))
    print(await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print(repr(e))
    print(await anext(empty(), None))
    print([x async for x in Count(3)])
    for bad in 1, [], object():
        try:
            aiter(bad)
        except TypeError as e:
            print(e)


asyncio.run(main())
