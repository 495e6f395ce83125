"""A getter that is cancelled when an item arrives hands it on."""
import asyncio


async def getter(n, q):
    try:
        print(n, "got", await q.get())
    except asyncio.CancelledError:
        print(n, "cancelled", str(q))
        raise


async def main():
    for when in "before", "same", "after":
        q = asyncio.Queue()
        ts = [asyncio.create_task(getter(n, q)) for n in range(2)]
        await asyncio.sleep(0)
        if when == "before":
            ts[0].cancel()
        q.put_nowait("item")
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
