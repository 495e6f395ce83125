"""shutdown_default_executor waits for its threads."""
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, lambda: (time.sleep(0.2), print("worker ends")))
    await loop.shutdown_default_executor()
    print("shut down")
    try:
        loop.run_in_executor(None, print)
    except RuntimeError as e:
        print(e)


asyncio.run(main())
