"""A timeout around a gather of things that clean up."""
import asyncio


async def work(n, cleanup):
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(cleanup)
        print("cleaned", n, asyncio.get_running_loop().time())


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.gather(work(1, 0.5), work(2, 1), asyncio.shield(work(3, 0)))
    except TimeoutError as e:
        print(repr(e), asyncio.get_running_loop().time())
    await asyncio.sleep(5)


asyncio.run(main())
