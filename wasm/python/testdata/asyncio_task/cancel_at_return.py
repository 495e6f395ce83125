"""A request during the last step, after the last await, makes the task cancelled although its coroutine returned."""
import asyncio


async def returns():
    asyncio.current_task().cancel("at the end")
    return 1


async def raises():
    asyncio.current_task().cancel()
    raise ValueError("instead")


async def main():
    for f in returns, raises:
        t = asyncio.create_task(f())
        try:
            print(await t)
        except BaseException as e:
            print(repr(e), t.cancelled(), t.done())


asyncio.run(main())
