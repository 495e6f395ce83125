"""asyncio.wrap_future follows a future of concurrent.futures."""
import asyncio
import concurrent.futures
import threading


async def main():
    f = concurrent.futures.Future()
    threading.Timer(0.05, f.set_result, ["set"]).start()
    print(await asyncio.wrap_future(f))
    f = concurrent.futures.Future()
    w = asyncio.wrap_future(f)
    threading.Timer(0.05, f.set_exception, [KeyError("k")]).start()
    try:
        await w
    except KeyError as e:
        print(repr(e))
    f = concurrent.futures.Future()
    w = asyncio.wrap_future(f)
    print(asyncio.wrap_future(w) is w, w.cancel())
    await asyncio.sleep(0.01)
    print(f.cancelled())
    f = concurrent.futures.Future()
    w = asyncio.wrap_future(f)
    f.cancel()
    try:
        await w
    except asyncio.CancelledError as e:
        print(repr(e))


asyncio.run(main())
