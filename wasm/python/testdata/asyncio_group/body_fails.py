"""The body fails: the children are cancelled, and the failure is in a group."""
import asyncio


async def waits():
    try:
        await asyncio.sleep(5)
    finally:
        print("child ends")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(waits())
            await asyncio.sleep(0)
            raise ValueError("body")
    except ExceptionGroup as g:
        print(repr(g), repr(g.__cause__), repr(g.__context__), g.__suppress_context__, t.cancelled())


asyncio.run(main())
