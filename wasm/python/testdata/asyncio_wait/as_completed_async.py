"""as_completed as an async iterator gives the very tasks, in the order in which they end."""
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    ts = [asyncio.create_task(work(n), name=f"w{n}") for n in (3, 1, 2)]
    async for t in asyncio.as_completed(ts):
        print(t in ts, t.get_name(), await t, asyncio.get_running_loop().time())
    async for t in asyncio.as_completed(ts):
        print("done already", t.done())
    async for t in asyncio.as_completed([work(0)]):
        print(type(t).__name__, await t)
    async for t in asyncio.as_completed([]):
        print("none")


asyncio.run(main())
