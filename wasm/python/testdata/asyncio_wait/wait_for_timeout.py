"""wait_for past its deadline cancels, waits for the end of it and raises TimeoutError from the cancellation."""
import asyncio


async def work(cleanup):
    try:
        await asyncio.sleep(5)
    finally:
        print("cancelled")
        await asyncio.sleep(cleanup)
        print("cleaned")


async def main():
    loop = asyncio.get_running_loop()
    for aw in work(0.5), asyncio.create_task(work(0.5)), loop.create_future():
        try:
            await asyncio.wait_for(aw, 1)
        except TimeoutError as e:
            print(repr(e), repr(e.__cause__), repr(e.__context__), loop.time())


asyncio.run(main())
