import asyncio, threading, time

async def main():
    arrived = asyncio.Event()

    def other():
        time.sleep(1)
        arrived.set()  # not thread-safe: the loop sleeps on

    threading.Thread(target=other).start()
    await arrived.wait()

asyncio.run(main())
