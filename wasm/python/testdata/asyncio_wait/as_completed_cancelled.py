"""A task that is cancelled in as_completed, and one that is cancelled among those waited for."""
import asyncio


async def main():
    ts = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 2)]
    asyncio.get_running_loop().call_later(0.5, ts[0].cancel)
    async for t in asyncio.as_completed(ts):
        print(t.cancelled())
    t = asyncio.create_task(asyncio.sleep(2))

    async def each():
        async for x in asyncio.as_completed([t]):
            print("never")

    u = asyncio.create_task(each())
    await asyncio.sleep(0.1)
    u.cancel("stop")
    print(await asyncio.gather(u, return_exceptions=True), t.done())


asyncio.run(main())
