"""Groups within groups: an inner failure cancels the outer group's other tasks."""
import asyncio


async def waits(name):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(waits("outer"))
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(waits("inner"))
                    await asyncio.sleep(1)
                    raise ValueError("inner body")
            except* ValueError as g:
                print("handled", repr(g))
                raise KeyError("from the handler")
    except BaseException as g:
        print(repr(g))


asyncio.run(main())
