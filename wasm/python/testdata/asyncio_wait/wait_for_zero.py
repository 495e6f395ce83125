"""wait_for with a timeout of zero or less does not start a coroutine."""
import asyncio


async def work():
    print("started")
    return 1


async def main():
    for timeout in 0, -1:
        try:
            await asyncio.wait_for(work(), timeout)
        except TimeoutError as e:
            print(repr(e), repr(e.__cause__))
    t = asyncio.create_task(work())
    try:
        await asyncio.wait_for(t, 0)
    except TimeoutError:
        print(t)


asyncio.run(main())
