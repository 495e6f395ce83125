"""The gather is cancelled in the iteration in which a child fails."""
import asyncio


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("child")


async def waits():
    try:
        await asyncio.sleep(1)
    finally:
        print("waits ends")


async def outer(keep):
    return await asyncio.gather(fails(), waits(), return_exceptions=keep)


async def main():
    loop = asyncio.get_running_loop()
    for keep in False, True:
        for late in 0.1, 0.1000000001:
            t = asyncio.create_task(outer(keep))
            loop.call_later(late, t.cancel, "outer")
            try:
                print(await t)
            except BaseException as e:
                print(keep, repr(e), t.cancelled(), t.cancelling())
            await asyncio.sleep(1)


asyncio.run(main())
