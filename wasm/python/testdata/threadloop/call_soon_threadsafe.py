"""Another thread gives the loop something to do."""
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()

    def other():
        time.sleep(0.1)
        print("other", threading.current_thread().name)
        loop.call_soon_threadsafe(finish, "value")

    def finish(v):
        print("finish", threading.current_thread().name)
        done.set_result(v)

    threading.Thread(target=other, name="other thread").start()
    print(await done)


asyncio.run(main())
