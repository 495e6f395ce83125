"""suppress around awaits."""
import asyncio
from contextlib import suppress


async def main():
    with suppress(TimeoutError):
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    print(asyncio.get_running_loop().time())
    t = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    t.cancel()
    with suppress(asyncio.CancelledError):
        await t
    print(t.cancelled())


asyncio.run(main())
