"""cancel() of a task that is done does nothing and says so."""
import asyncio


async def value():
    return 1


async def fails():
    raise ValueError("no")


async def main():
    for f in value, fails:
        t = asyncio.create_task(f())
        await asyncio.wait([t])
        print(t.cancel("late"), t.cancelled(), t.cancelling(), t.exception())


asyncio.run(main())
