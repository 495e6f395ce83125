"""An item that comes at the very moment of the getter's deadline is not lost."""
import asyncio


async def gets(q, how):
    try:
        if how == "wait_for":
            return await asyncio.wait_for(q.get(), 1)
        async with asyncio.timeout(1):
            return await q.get()
    except TimeoutError:
        return "late"


async def main():
    loop = asyncio.get_running_loop()
    for how in "wait_for", "timeout":
        for before in True, False:
            q = asyncio.Queue()
            if before:
                loop.call_later(1, q.put_nowait, "item")
            t = asyncio.create_task(gets(q, how))
            await asyncio.sleep(0)
            if not before:
                loop.call_later(1, q.put_nowait, "item")
            print(how, before, await t, str(q))


asyncio.run(main())
