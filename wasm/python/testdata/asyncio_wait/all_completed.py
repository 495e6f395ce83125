"""wait for all: done and pending, no exception is raised."""
import asyncio


async def work(n, fails=False):
    await asyncio.sleep(n)
    if fails:
        raise ValueError(n)
    return n


async def main():
    ts = [asyncio.create_task(work(1)), asyncio.create_task(work(2, True)), asyncio.create_task(work(3))]
    done, pending = await asyncio.wait(ts)
    print([t in done for t in ts], pending, asyncio.get_running_loop().time(), repr(ts[1].exception()))
    done, pending = await asyncio.wait(ts)
    print(len(done), len(pending), asyncio.get_running_loop().time())


asyncio.run(main())
