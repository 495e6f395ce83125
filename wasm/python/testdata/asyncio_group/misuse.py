"""A group outside of a task, and entered twice."""
import asyncio


async def main():
    tg = asyncio.TaskGroup()
    async with tg:
        try:
            await tg.__aenter__()
        except RuntimeError as e:
            print(e)
    print(tg)


asyncio.run(main())
try:
    asyncio.TaskGroup().__aenter__().send(None)
except RuntimeError as e:
    print(e)
c = asyncio.sleep(0)
try:
    asyncio.TaskGroup().create_task(c)
except RuntimeError as e:
    print(e)
