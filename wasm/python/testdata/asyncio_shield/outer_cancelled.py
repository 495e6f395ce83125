"""Cancelling what awaits a shield leaves the inner task running."""
import asyncio


async def work():
    await asyncio.sleep(1)
    print("work ends")
    return "result"


async def main():
    inner = asyncio.create_task(work())

    async def outer():
        return await asyncio.shield(inner)

    t = asyncio.create_task(outer())
    await asyncio.sleep(0.1)
    t.cancel("outer")
    print(await asyncio.gather(t, return_exceptions=True), inner.done())
    print(await inner)


asyncio.run(main())
