"""Cancelling the waiter of wait_for: before, at and after the deadline."""
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print("work", repr(e))
        raise


async def waits():
    try:
        return await asyncio.wait_for(work(), 1)
    except BaseException as e:
        print("waits", repr(e), asyncio.current_task().cancelling())
        raise


async def main():
    loop = asyncio.get_running_loop()
    for when in 0.5, 1, 1.0000000001:
        for first in False, True:
            if first:
                handle = loop.call_later(when, lambda: t.cancel("outside"))
            t = asyncio.create_task(waits())
            await asyncio.sleep(0)
            if not first:
                loop.call_later(when, t.cancel, "outside")
            try:
                await t
            except BaseException as e:
                print(when, first, repr(e), t.cancelled())


asyncio.run(main())
