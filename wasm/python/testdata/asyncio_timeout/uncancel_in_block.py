"""A block that cancels itself, and one that takes a request back."""
import asyncio


async def main():
    t = asyncio.current_task()
    try:
        async with asyncio.timeout(1) as cm:
            t.cancel("self")
            await asyncio.sleep(2)
    except asyncio.CancelledError as e:
        print(repr(e), t.uncancel(), cm)
    async with asyncio.timeout(1) as cm:
        t.cancel()
        t.uncancel()
        await asyncio.sleep(0.5)
    print(cm, t.cancelling())
    try:
        async with asyncio.timeout(1) as cm:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print(t.uncancel())
                raise
    except BaseException as e:
        print(repr(e), cm, t.cancelling())


asyncio.run(main())
