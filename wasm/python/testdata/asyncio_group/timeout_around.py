"""A timeout around a group."""
import asyncio


async def waits():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("child cancelled", asyncio.get_running_loop().time())
        raise


async def main():
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(waits())
                tg.create_task(waits())
    except TimeoutError as e:
        print(repr(e), asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg:
            async with asyncio.timeout(1):
                tg.create_task(waits())
                await asyncio.sleep(5)
    except* TimeoutError as g:
        print(repr(g))


asyncio.run(main())
