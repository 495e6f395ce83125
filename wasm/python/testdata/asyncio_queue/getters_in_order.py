"""Waiting getters are served in the order in which they came, as long as nobody is quicker."""
import asyncio


async def getter(n, q):
    print(n, "got", await q.get())


async def main():
    q = asyncio.Queue()
    ts = [asyncio.create_task(getter(n, q)) for n in range(3)]
    await asyncio.sleep(0)
    print(str(q))
    q.put_nowait("a")
    print("main takes", q.get_nowait(), str(q))
    for x in "bcd":
        q.put_nowait(x)
    print(str(q))
    await asyncio.gather(*ts)


asyncio.run(main())
