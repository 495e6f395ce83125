"""Two shields of one task, and a shield of a shield."""
import asyncio


async def work():
    await asyncio.sleep(1)
    return "r"


async def main():
    t = asyncio.create_task(work())
    a, b = asyncio.shield(t), asyncio.shield(asyncio.shield(t))
    await asyncio.sleep(0)
    a.cancel()
    print(await b, a.cancelled(), await t)


asyncio.run(main())
