"""as_completed past its timeout: TimeoutError for each that is left."""
import asyncio


async def main():
    ts = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 2, 3)]
    try:
        async for t in asyncio.as_completed(ts, timeout=1.5):
            print(await t)
    except TimeoutError as e:
        print(repr(e), [t.done() for t in ts])
    for c in asyncio.as_completed(ts, timeout=0.2):
        try:
            print(await c)
        except TimeoutError as e:
            print(repr(e), asyncio.get_running_loop().time())


asyncio.run(main())
