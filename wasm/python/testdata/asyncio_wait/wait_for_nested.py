"""wait_for in wait_for: deadlines inside, outside, and equal."""
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    finally:
        print("work ends", asyncio.get_running_loop().time())


async def nested(inner, outer):
    async def level():
        try:
            await asyncio.wait_for(work(), inner)
        except BaseException as e:
            print("inner", repr(e))
            raise

    try:
        await asyncio.wait_for(level(), outer)
    except BaseException as e:
        print("outer", repr(e), repr(e.__cause__), repr(e.__context__))


async def main():
    for inner, outer in (1, 2), (2, 1), (1, 1), (0, 1), (1, 0):
        print(inner, outer)
        await nested(inner, outer)


asyncio.run(main())
