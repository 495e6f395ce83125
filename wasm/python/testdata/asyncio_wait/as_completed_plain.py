"""as_completed as a plain iterator gives coroutines; failures come out of them."""
import asyncio


async def work(n, fails=False):
    await asyncio.sleep(n)
    if fails:
        raise ValueError(n)
    return n


async def main():
    for c in asyncio.as_completed([work(3), work(1, True), work(2)]):
        print(asyncio.iscoroutine(c))
        try:
            print(await c, asyncio.get_running_loop().time())
        except ValueError as e:
            print(repr(e))
    cs = list(asyncio.as_completed([work(3), work(1), work(2)]))
    print([await c for c in reversed(cs)])


asyncio.run(main())
