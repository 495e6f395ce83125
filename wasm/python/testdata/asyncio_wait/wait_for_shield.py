"""A shield in wait_for: the deadline passes, the work goes on."""
import asyncio


async def work():
    await asyncio.sleep(2)
    print("work has ended")
    return "result"


async def main():
    t = asyncio.create_task(work())
    for _ in range(3):
        try:
            print(await asyncio.wait_for(asyncio.shield(t), 0.9), asyncio.get_running_loop().time())
        except TimeoutError:
            print("not yet", t.done())


asyncio.run(main())
