"""Nested timeouts that pass at one instant: which one raises."""
import asyncio


async def attempt(*deadlines):
    cms = []
    try:
        async with asyncio.timeout(deadlines[0]) as a:
            try:
                async with asyncio.timeout(deadlines[1]) as b:
                    try:
                        async with asyncio.timeout(deadlines[2]) as c:
                            await asyncio.sleep(5)
                    except TimeoutError:
                        print("c raises")
                        raise
            except TimeoutError:
                print("b raises")
                raise
    except TimeoutError:
        print("a raises")
    print(deadlines, [x.expired() for x in (a, b, c)], asyncio.current_task().cancelling())


async def main():
    for ds in (1, 1, 1), (1, 1, 2), (2, 1, 1), (1, 2, 1), (3, 2, 1), (0, 0, 0), (0, 1, 0):
        await attempt(*ds)


asyncio.run(main())
