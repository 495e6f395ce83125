"""A sleep that is cancelled before, at and after its end."""
import asyncio


async def sleeps(n):
    try:
        await asyncio.sleep(1)
        print(n, "slept")
    except asyncio.CancelledError:
        print(n, "cancelled", asyncio.get_running_loop().time())
        raise


async def main():
    loop = asyncio.get_running_loop()
    for when in 0, 0.5, 1, 1.5:
        for first in True, False:
            if first:
                loop.call_later(when, lambda: t.cancel())
            t = asyncio.create_task(sleeps((when, first)))
            await asyncio.sleep(0)
            if not first:
                loop.call_later(when, t.cancel)
            print(await asyncio.gather(t, return_exceptions=True))
            await asyncio.sleep(2)


asyncio.run(main())
