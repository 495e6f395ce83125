"""Cancelling a call that no worker has begun."""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        a = loop.run_in_executor(pool, time.sleep, 0.2)
        b = loop.run_in_executor(pool, print, "never")
        await asyncio.sleep(0.05)
        print(b.cancel())
        await a
        print(a.done(), b.cancelled())
        try:
            await b
        except asyncio.CancelledError as e:
            print(repr(e))


asyncio.run(main())
