"""A timeout leaves the thread running, and asyncio.run waits for it."""
import asyncio
import time


def block():
    time.sleep(0.3)
    print("block ends all the same")


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(block), 0.1)
    except TimeoutError:
        print("timeout")


asyncio.run(main())
print("after run")
