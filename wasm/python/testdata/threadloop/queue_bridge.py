"""A thread feeds an asyncio.Queue."""
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    q = asyncio.Queue()

    def feed():
        for i in range(3):
            time.sleep(0.05)
            loop.call_soon_threadsafe(q.put_nowait, i)
        loop.call_soon_threadsafe(q.put_nowait, None)

    threading.Thread(target=feed).start()
    while (item := await q.get()) is not None:
        print(item)


asyncio.run(main())
