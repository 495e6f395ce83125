"""Cancelling the inner task cancels the shield."""
import asyncio


async def main():
    inner = asyncio.create_task(asyncio.sleep(1))
    s = asyncio.shield(inner)
    await asyncio.sleep(0.1)
    inner.cancel("inner")
    try:
        await s
    except asyncio.CancelledError as e:
        print(repr(e), s.cancelled(), asyncio.current_task().cancelling())


asyncio.run(main())
