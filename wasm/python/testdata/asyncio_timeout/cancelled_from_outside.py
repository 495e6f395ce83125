"""A cancellation from outside before, at and after the deadline of a block."""
import asyncio


async def work(log):
    try:
        async with asyncio.timeout(1) as cm:
            await asyncio.sleep(5)
    except BaseException as e:
        log.append((repr(e), cm.expired(), asyncio.current_task().cancelling()))
        raise


async def main():
    loop = asyncio.get_running_loop()
    for when in 0.5, 1, 1.5:
        for before in True, False:
            log = []
            if before:
                loop.call_later(when, lambda: t.cancel("outside"))
            t = asyncio.create_task(work(log))
            await asyncio.sleep(0)
            if not before:
                loop.call_later(when, t.cancel, "outside")
            print(when, before, await asyncio.gather(t, return_exceptions=True), log)


asyncio.run(main())
