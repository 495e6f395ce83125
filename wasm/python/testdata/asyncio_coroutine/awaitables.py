"""Objects with __await__: generators, iterators, futures, and what cannot be awaited."""
import asyncio


class Gen:
    def __await__(self):
        x = yield from asyncio.sleep(1, "slept").__await__()
        return x


class Fut:
    def __await__(self):
        return asyncio.get_running_loop().create_task(asyncio.sleep(1, "task")).__await__()


class Bad:
    def __await__(self):
        return [1]


class Coro:
    def __await__(self):
        return asyncio.sleep(0)


async def main():
    print(await Gen(), await Fut(), await asyncio.gather(Gen(), Fut()), await asyncio.wait_for(Gen(), 2))
    for bad in Bad(), Coro(), 1, None, [Gen()], main:
        try:
            await bad
        except TypeError as e:
            print(e)


asyncio.run(main())
