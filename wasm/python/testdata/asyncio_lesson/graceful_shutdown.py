"""A server that finishes what it has begun when it is told to stop."""
import asyncio


async def handle(n):
    print("begin", n)
    await asyncio.sleep(0.3)
    print("end", n)


async def server(stop):
    running = set()
    n = 0
    while not stop.is_set():
        t = asyncio.create_task(handle(n))
        running.add(t)
        t.add_done_callback(running.discard)
        n += 1
        try:
            await asyncio.wait_for(stop.wait(), 0.2)
        except TimeoutError:
            pass
    print("draining", len(running))
    await asyncio.gather(*running)


async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(0.7, stop.set)
    await server(stop)
    print("stopped", round(asyncio.get_running_loop().time(), 2))


asyncio.run(main())
