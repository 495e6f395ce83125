"""Eager tasks that fail, or are cancelled, in their first step."""
import asyncio


async def fails():
    raise ValueError("at once")


async def cancels_itself():
    asyncio.current_task().cancel("self")
    await asyncio.sleep(0)


async def returns_cancelled():
    asyncio.current_task().cancel()
    return 1


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    for f in fails, cancels_itself, returns_cancelled:
        t = asyncio.create_task(f(), name=f.__name__)
        print(t.done(), t)
        try:
            print(await t)
        except BaseException as e:
            print(repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails())
            print("goes on in the body")
            await asyncio.sleep(1)
    except* ValueError as g:
        print(repr(g))


asyncio.run(main())
