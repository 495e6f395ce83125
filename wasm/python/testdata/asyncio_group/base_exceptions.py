"""SystemExit and KeyboardInterrupt of a child come out bare."""
import asyncio


async def exits(e):
    await asyncio.sleep(0)
    raise e


async def main(e):
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(exits(e)).add_done_callback(lambda t: t.exception())
            await asyncio.sleep(1)
    except BaseException as x:
        print("main", repr(x))


for e in SystemExit(3), KeyboardInterrupt("key"):
    try:
        asyncio.run(main(e))
    except BaseException as x:
        print("caller", repr(x))
