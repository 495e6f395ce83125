"""A child that fails cancels the others and the body."""
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("child")


async def waits(n):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print("cancelled", n, e.args)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails())
            tg.create_task(waits(1))
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as e:
                print("body", e.args, asyncio.current_task().cancelling(), tg)
                raise
    except* ValueError as g:
        print(repr(g), asyncio.current_task().cancelling())
    print(tg)


asyncio.run(main())
