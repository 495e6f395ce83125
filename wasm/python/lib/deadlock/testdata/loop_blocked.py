import asyncio, threading
async def answer(): return 42
def worker(loop):
    return asyncio.run_coroutine_threadsafe(answer(), loop).result()
async def main():
    loop = asyncio.get_running_loop()
    t = threading.Thread(target=worker, args=(loop,))
    t.start()
    t.join()
asyncio.run(main())
