"""A coroutine that swallows the cancellation of wait_for gives its result all the same."""
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        return "swallowed"


async def instead():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise ValueError("instead")


async def main():
    for f in stubborn, instead:
        for make in lambda f: f(), lambda f: asyncio.create_task(f()):
            try:
                print(await asyncio.wait_for(make(f), 1))
            except Exception as e:
                print(repr(e), repr(e.__context__))


asyncio.run(main())
