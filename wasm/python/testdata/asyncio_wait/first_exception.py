"""wait for the first exception: cancellations do not count."""
import asyncio


async def work(n, fails=False):
    await asyncio.sleep(n)
    if fails:
        raise ValueError(n)


async def main():
    ts = [asyncio.create_task(work(1)), asyncio.create_task(work(2)), asyncio.create_task(work(3, True)), asyncio.create_task(work(4))]
    asyncio.get_running_loop().call_later(1.5, ts[1].cancel)
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print([t in done for t in ts], asyncio.get_running_loop().time(), repr(ts[2].exception()))
    ts = [asyncio.create_task(work(1)), asyncio.create_task(work(2))]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))


asyncio.run(main())
