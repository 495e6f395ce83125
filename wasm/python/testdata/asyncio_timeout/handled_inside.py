"""A TimeoutError of the inner block handled inside of the outer one."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(3):
        for i in range(2):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(5)
            except TimeoutError:
                print("late", i, loop.time())
    try:
        async with asyncio.timeout(2):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(5)
            except TimeoutError:
                await asyncio.sleep(5)
    except TimeoutError as e:
        print("outer", loop.time(), repr(e.__cause__), repr(e.__cause__.__context__))


asyncio.run(main())
