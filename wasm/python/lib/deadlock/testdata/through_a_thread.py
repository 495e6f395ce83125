import asyncio, threading
def work(lock):
    with lock: pass
lock = threading.Lock()
async def main():
    with lock:
        await asyncio.to_thread(work, lock)
asyncio.run(main())
