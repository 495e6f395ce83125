"""A cancellation of the parent while it waits in the group's end, and in its body."""
import asyncio


async def waits():
    try:
        await asyncio.sleep(5)
    finally:
        print("child ends", asyncio.get_running_loop().time())


async def parent(body):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(waits())
        if body:
            await asyncio.sleep(5)


async def main():
    for body in False, True:
        t = asyncio.create_task(parent(body))
        await asyncio.sleep(1)
        t.cancel("outside")
        try:
            await t
        except BaseException as e:
            print(repr(e), t.cancelled(), t.cancelling())


asyncio.run(main())
