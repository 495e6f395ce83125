"""The thread that waits for the end of the default executor has a name by which one sees what it is for."""
import asyncio
import threading
import time


def work():
    time.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    working = loop.run_in_executor(None, work)
    ending = asyncio.create_task(loop.shutdown_default_executor())
    await asyncio.sleep(0.5)
    print(sorted(thread.name for thread in threading.enumerate()))
    await working
    await ending


asyncio.run(main())
