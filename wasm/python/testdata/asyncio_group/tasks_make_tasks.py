"""Tasks that add tasks to their own group; create_task when the group is ending, has ended or was not entered."""
import asyncio


async def grows(tg, n):
    print("task", n)
    if n < 3:
        tg.create_task(grows(tg, n + 1))
    await asyncio.sleep(0)


async def attempt(tg):
    try:
        tg.create_task(grows(tg, 9))
    except RuntimeError as e:
        print(str(e).replace(repr(tg), "TG"))


async def main():
    tg = asyncio.TaskGroup()
    await attempt(tg)
    async with tg:
        tg.create_task(grows(tg, 0))
    await attempt(tg)
    try:
        async with tg:
            pass
    except RuntimeError as e:
        print(e)

    async def late():
        try:
            await asyncio.sleep(5)
        finally:
            await attempt(failing)

    try:
        async with asyncio.TaskGroup() as failing:
            failing.create_task(late())
            await asyncio.sleep(0)
            raise ValueError
    except* ValueError:
        pass


asyncio.run(main())
