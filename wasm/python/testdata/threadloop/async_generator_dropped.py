import asyncio
import threading
import time


async def agen(ended):
    try:
        yield 1
    finally:
        print("closed by a task of the loop")
        ended.set_result("ended")


async def main():
    ended = asyncio.get_running_loop().create_future()
    kept = [agen(ended)]
    await anext(kept[0])

    def drop():
        time.sleep(0.1)
        kept.clear()
        time.sleep(0.1)

    thread = threading.Thread(target=drop)
    thread.start()
    print(await ended)
    thread.join()


asyncio.run(main())
