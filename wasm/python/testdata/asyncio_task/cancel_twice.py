"""Two requests before the task runs raise once; a request while the first is handled raises again."""
import asyncio


async def work(log):
    for i in range(3):
        try:
            await asyncio.sleep(1)
            log.append("slept")
        except asyncio.CancelledError as e:
            log.append((i, e.args, asyncio.current_task().cancelling()))
    return log


async def main():
    t = asyncio.create_task(work([]))
    await asyncio.sleep(0)
    t.cancel("one")
    t.cancel("two")
    await asyncio.sleep(0)
    t.cancel("three")
    print(await t, t.cancelling())


asyncio.run(main())
