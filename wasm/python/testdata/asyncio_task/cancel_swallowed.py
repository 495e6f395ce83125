"""A coroutine that swallows its cancellation ends as it likes; cancelling() keeps the count until uncancel()."""
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("swallowed", asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    return "finished"


async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(t.cancel())
    print(await t, t.cancelled(), t.cancelling())
    print(t.uncancel(), t.uncancel())


asyncio.run(main())
