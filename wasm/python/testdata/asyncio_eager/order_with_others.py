"""How eager tasks and the loop's other jobs follow one another."""
import asyncio


async def step(n):
    for i in range(3):
        print(n, i)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    for factory in None, asyncio.eager_task_factory:
        loop.set_task_factory(factory)
        ts = [asyncio.create_task(step(n)) for n in "abc"]
        loop.call_soon(print, "callback")
        await asyncio.wait(ts)


asyncio.run(main())
