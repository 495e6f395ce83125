"""time.sleep in a coroutine stops its loop, but not the other threads."""
import asyncio
import threading
import time


def beat():
    for i in range(3):
        time.sleep(0.1)
        print("thread", i)


async def main():
    t = asyncio.create_task(task())
    await asyncio.sleep(0)
    time.sleep(0.25)
    print("main wakes")
    await t


async def task():
    await asyncio.sleep(0.05)
    print("task")


threading.Thread(target=beat).start()
asyncio.run(main())
