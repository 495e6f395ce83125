"""Awaits one after the other, and tasks side by side."""
import asyncio


async def fetch(n):
    await asyncio.sleep(1)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print([await fetch(n) for n in range(3)], loop.time())
    print(await asyncio.gather(*(fetch(n) for n in range(3))), loop.time())
    ts = [asyncio.create_task(fetch(n)) for n in range(3)]
    print([await t for t in ts], loop.time())


asyncio.run(main())
