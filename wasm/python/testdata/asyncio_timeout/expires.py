"""timeout: the block is cancelled and the cancellation becomes TimeoutError."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as cm:
            print(cm, cm.when(), cm.expired())
            await asyncio.sleep(5)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__), cm, cm.expired(), loop.time(), asyncio.current_task().cancelling())
    async with asyncio.timeout(1) as cm:
        await asyncio.sleep(0.5)
    print(cm, cm.expired())
    await asyncio.sleep(2)


asyncio.run(main())
