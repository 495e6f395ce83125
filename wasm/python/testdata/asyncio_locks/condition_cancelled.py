"""A waiter of a condition that is cancelled after notify passes the notification on; it always leaves with the lock."""
import asyncio


async def waits(n, cond):
    try:
        async with cond:
            try:
                await cond.wait()
                print(n, "woken")
            except asyncio.CancelledError as e:
                print(n, "cancelled", cond.locked(), e.args)
                raise
    finally:
        print(n, "out")


async def main():
    for when in "before", "after notify", "while it waits for the lock":
        print(when)
        cond = asyncio.Condition()
        ts = [asyncio.create_task(waits(n, cond)) for n in range(3)]
        await asyncio.sleep(0.1)
        async with cond:
            if when == "before":
                ts[0].cancel("c")
            cond.notify()
            if when == "after notify":
                ts[0].cancel("c")
            if when == "while it waits for the lock":
                await asyncio.sleep(0)
                ts[0].cancel("c")
                await asyncio.sleep(0)
        await asyncio.sleep(0.1)
        print(cond, [t.done() for t in ts])
        async with cond:
            cond.notify_all()
        await asyncio.wait(ts)


asyncio.run(main())
