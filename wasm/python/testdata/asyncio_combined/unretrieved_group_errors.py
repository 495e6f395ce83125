"""Errors of tasks whose group was cancelled from outside are lost with it; those of others are reported."""
import asyncio


async def fails_when_cancelled():
    try:
        await asyncio.sleep(5)
    finally:
        raise ValueError("on the way out")


async def parent():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fails_when_cancelled())
        await asyncio.sleep(5)


async def main():
    t = asyncio.create_task(parent())
    await asyncio.sleep(1)
    t.cancel("outside")
    try:
        await t
    except BaseException as e:
        print(repr(e), t.cancelled(), t.cancelling())


asyncio.run(main())
