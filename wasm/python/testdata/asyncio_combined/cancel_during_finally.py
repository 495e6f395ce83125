"""A second cancellation during the clean-up of the first."""
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    finally:
        try:
            print("cleaning")
            await asyncio.sleep(5)
            print("never")
        except asyncio.CancelledError as e:
            print("again", repr(e), repr(e.__context__))
            raise


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(1)
    t.cancel("first")
    await asyncio.sleep(1)
    t.cancel("second")
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), repr(e.__context__), t.cancelling())


asyncio.run(main())
