"""Futures and events set from callbacks of one another."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    a, b, c = (loop.create_future() for _ in range(3))
    ev = asyncio.Event()
    a.add_done_callback(lambda f: b.set_result(f.result() + 1))
    b.add_done_callback(lambda f: (ev.set(), c.set_result(f.result() + 1)))
    c.add_done_callback(lambda f: print("c", f.result(), ev.is_set()))

    async def waits(name, aw):
        print(name, await aw)

    ts = [asyncio.create_task(waits(n, aw)) for n, aw in (("ev", ev.wait()), ("c", c), ("b", b), ("a", a))]
    await asyncio.sleep(0)
    a.set_result(1)
    await asyncio.gather(*ts)


asyncio.run(main())
