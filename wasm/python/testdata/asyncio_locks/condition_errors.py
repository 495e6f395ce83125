"""A condition used without its lock; wait_for; a lock of one's own."""
import asyncio


async def main():
    lock = asyncio.Lock()
    cond = asyncio.Condition(lock)
    for f in cond.notify, cond.notify_all, cond.release:
        try:
            f()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    async with lock:
        print(cond.locked(), cond)
    n = 0

    async def counts():
        nonlocal n
        for n in range(1, 4):
            await asyncio.sleep(1)
            async with cond:
                cond.notify()

    t = asyncio.create_task(counts())
    async with cond:
        print(await cond.wait_for(lambda: n >= 3 and "enough"), asyncio.get_running_loop().time())
        print(await cond.wait_for(lambda: True))
    await t


asyncio.run(main())
