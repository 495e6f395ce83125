"""Tasks that wait for one future wake in the order in which they came."""
import asyncio


async def waits(i, f):
    try:
        print(i, await f)
    except Exception as e:
        print(i, repr(e))


async def main():
    loop = asyncio.get_running_loop()
    for end in "result", "exception":
        f = loop.create_future()
        ts = [asyncio.create_task(waits(i, f)) for i in range(4)]
        await asyncio.sleep(0)
        print(f)
        ts[1].cancel()
        if f.done():
            print("cancelling one waiter cancels the future")
            f = loop.create_future()
        else:
            f.set_result(1) if end == "result" else f.set_exception(ValueError(1))
        print(await asyncio.gather(*ts, return_exceptions=True))


asyncio.run(main())
