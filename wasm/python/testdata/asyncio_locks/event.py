"""Events: set wakes all, clear, a waiter that is cancelled, set and clear at once."""
import asyncio


async def waits(n, ev):
    print(n, await ev.wait(), ev.is_set())


async def main():
    ev = asyncio.Event()
    print(ev, ev.is_set())
    ts = [asyncio.create_task(waits(n, ev)) for n in range(3)]
    await asyncio.sleep(0)
    print(ev)
    ts[1].cancel()
    ev.set()
    ev.clear()
    print(await asyncio.gather(*ts, return_exceptions=True), ev)
    ev.set()
    ev.set()
    await waits("now", ev)
    print(ev)


asyncio.run(main())
