"""A cancellation from outside in the innermost of three groups."""
import asyncio


async def level(n):
    try:
        async with asyncio.TaskGroup() as tg:
            if n:
                tg.create_task(level(n - 1))
            else:
                tg.create_task(asyncio.sleep(5))
    except BaseException as e:
        print(n, repr(e), asyncio.current_task().cancelling())
        raise


async def main():
    t = asyncio.create_task(level(2))
    await asyncio.sleep(1)
    t.cancel("outside")
    print(await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())
