"""uncancel() down to zero takes back a request that has not been raised yet (3.13)."""
import asyncio


async def work():
    t = asyncio.current_task()
    t.cancel()
    t.cancel()
    print(t.cancelling(), t.uncancel())
    try:
        await asyncio.sleep(0)
        print("not raised")
    except asyncio.CancelledError:
        print("raised")
    while t.uncancel():
        pass
    t.cancel()
    print(t.uncancel())
    await asyncio.sleep(0)
    print("not raised")


asyncio.run(work())
