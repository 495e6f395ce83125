"""A putter that is cancelled when there is room hands the place on."""
import asyncio


async def putter(n, q):
    try:
        await q.put(n)
        print(n, "put")
    except asyncio.CancelledError:
        print(n, "cancelled", str(q))
        raise


async def main():
    for when in "before", "same", "after":
        q = asyncio.Queue(1)
        q.put_nowait("first")
        ts = [asyncio.create_task(putter(n, q)) for n in range(2)]
        await asyncio.sleep(0)
        if when == "before":
            ts[0].cancel()
        q.get_nowait()
        if when == "same":
            ts[0].cancel()
        await asyncio.sleep(0)
        if when == "after":
            ts[0].cancel()
        await asyncio.sleep(0)
        print(when, [t.done() for t in ts], str(q))
        for t in ts:
            t.cancel()
        await asyncio.wait(ts)


asyncio.run(main())
