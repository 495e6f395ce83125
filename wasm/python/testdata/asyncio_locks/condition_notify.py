"""notify wakes as many as it says, notify_all all; who wakes waits for the lock."""
import asyncio


async def waits(n, cond):
    async with cond:
        print(n, "waits")
        print(n, await cond.wait())


async def main():
    cond = asyncio.Condition()
    ts = [asyncio.create_task(waits(n, cond)) for n in range(5)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for n in 1, 2:
        async with cond:
            cond.notify(n)
            print("notified", n, cond)
            await asyncio.sleep(0)
        await asyncio.sleep(0.1)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*ts)
    print(cond, cond.locked())


asyncio.run(main())
