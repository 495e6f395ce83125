import asyncio


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(asyncio.current_task())
        await asyncio.sleep(1)
        raise


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    try:
        await asyncio.wait_for(task, 0)
    except TimeoutError as e:
        print(repr(e), task)


asyncio.run(main())
