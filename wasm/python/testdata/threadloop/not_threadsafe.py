"""In debug mode, call_soon from another thread is an error."""
import asyncio
import logging
import threading

logging.disable()


async def main():
    loop = asyncio.get_running_loop()

    def other():
        try:
            loop.call_soon(print, "never")
        except RuntimeError as e:
            print(e)
        loop.call_soon_threadsafe(done.set)

    done = asyncio.Event()
    threading.Thread(target=other).start()
    await done.wait()


asyncio.run(main(), debug=True)
