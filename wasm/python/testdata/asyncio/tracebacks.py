import asyncio

async def inner():
    await asyncio.sleep(1)
    raise ValueError("inner")

async def middle():
    await inner()

async def main():
    t = asyncio.create_task(middle())
    g = asyncio.gather(middle(), asyncio.sleep(5))
    try:
        await g
    except ValueError:
        pass
    try:
        await asyncio.wait_for(middle(), 0.5)
    except TimeoutError as e:
        print(repr(e))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(middle())
        await t

asyncio.run(main())
