"""A child fails and the parent is cancelled in one iteration; the request stays to be seen."""
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("child")


async def parent(body):
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails())
            if body == "waits":
                await asyncio.sleep(5)
            if body == "fails":
                await asyncio.sleep(1)
                raise KeyError("body")
    except BaseException as e:
        print("parent", repr(e), asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(1)
            print("goes on")
        except asyncio.CancelledError as e:
            print("then", repr(e))
            raise


async def main():
    loop = asyncio.get_running_loop()
    for body in "", "waits", "fails":
        for before in True, False:
            if before:
                loop.call_later(1, lambda: t.cancel("outside"))
            t = asyncio.create_task(parent(body))
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            if not before:
                loop.call_later(1, t.cancel, "outside")
            print(repr(body), before, await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())
