"""A failure through coroutines, tasks and gathers: its traceback names each."""
import asyncio
import traceback


async def inner():
    await asyncio.sleep(0)
    raise ValueError("inner")


async def middle():
    try:
        await inner()
    except ValueError as e:
        raise RuntimeError("middle") from e


async def outer():
    await asyncio.gather(middle())


async def main():
    try:
        await asyncio.create_task(outer())
    except RuntimeError as e:
        traceback.print_exception(e, file=__import__("sys").stdout)


asyncio.run(main())
