"""A child that is cancelled alone is no failure."""
import asyncio


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(asyncio.sleep(5))
        b = tg.create_task(asyncio.sleep(1, "b"))
        await asyncio.sleep(0.5)
        a.cancel()
    print(a.cancelled(), b.result(), asyncio.get_running_loop().time())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(5))
            raise asyncio.CancelledError("by hand")
    except asyncio.CancelledError as e:
        print(repr(e), asyncio.current_task().cancelling())


asyncio.run(main())
