"""notify and cancel in one iteration, for one and for two waiters."""
import asyncio


async def waits(n, cond):
    async with cond:
        try:
            await cond.wait()
            print(n, "notified")
        except asyncio.CancelledError:
            print(n, "cancelled")
            raise


async def main():
    for order in "notify, cancel", "cancel, notify":
        for victim in 0, 1:
            cond = asyncio.Condition()
            ts = [asyncio.create_task(waits(n, cond)) for n in range(2)]
            await asyncio.sleep(0)
            await cond.acquire()
            for step in order.split(", "):
                if step == "notify":
                    cond.notify(1)
                else:
                    ts[victim].cancel()
            cond.release()
            await asyncio.sleep(1)
            print(order, victim, [t.done() for t in ts], cond)
            async with cond:
                cond.notify_all()
            await asyncio.wait(ts)


asyncio.run(main())
