"""A cancellation in the body of the loop leaves the generator suspended; it is closed when the task ends."""
import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed at", asyncio.get_running_loop().time())


async def each():
    async for x in numbers():
        await asyncio.sleep(5)


async def main():
    t = asyncio.create_task(each())
    await asyncio.sleep(1)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    await asyncio.sleep(1)
    t = None
    await asyncio.sleep(1)
    print("end")


asyncio.run(main())
