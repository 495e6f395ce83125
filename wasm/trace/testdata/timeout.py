import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    loop.call_later(1, answer.set_result, 42)
    ticket = loop.call_soon(print, "soon")
    other = loop.call_later(9, print, "never")
    other.cancel()
    print(await answer)
    time.sleep(0.5)
    try:
        async with asyncio.timeout(2):
            await asyncio.sleep(5)
    except TimeoutError:
        print("late")
    try:
        await asyncio.wait_for(loop.create_future(), 1)
    except TimeoutError:
        print("too late")


asyncio.run(main())
