import asyncio


async def kitchen():
    try:
        print("kitchen: the stove is on")
        await asyncio.sleep(60)
    except asyncio.CancelledError as error:
        print("kitchen: told to stop:", error)
        raise
    finally:
        await asyncio.sleep(1)
        print("kitchen: the stove is off")


async def main():
    task = asyncio.create_task(kitchen())
    await asyncio.sleep(5)
    print("main: asked to cancel:", task.cancel("we are closing"))
    print("main: cancelled yet?", task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("main: now it is:", task.cancelled())


asyncio.run(main())
