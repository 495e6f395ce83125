"""wait with a timeout returns what is done and cancels nothing."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    ts = [asyncio.create_task(asyncio.sleep(d)) for d in (1, 2, 3)]
    for timeout in 0, 1, 0.5, -1, 5:
        done, pending = await asyncio.wait(ts, timeout=timeout)
        print(timeout, len(done), len(pending), loop.time())


asyncio.run(main())
