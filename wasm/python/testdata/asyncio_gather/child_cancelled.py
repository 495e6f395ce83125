"""A child that is cancelled fails the gather with CancelledError, but the waiter's task is not cancelled."""
import asyncio


async def main():
    a, b = asyncio.create_task(asyncio.sleep(1)), asyncio.create_task(asyncio.sleep(2))
    g = asyncio.gather(a, b)
    await asyncio.sleep(0.1)
    a.cancel("child")
    try:
        await g
    except asyncio.CancelledError as e:
        print(repr(e), g.cancelled(), g.done(), asyncio.current_task().cancelling(), g)
    print(b.done())


asyncio.run(main())
