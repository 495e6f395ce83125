"""A thread that is not the main one has no event loop by itself."""
import asyncio
import threading


def work():
    for f in (asyncio.get_event_loop, asyncio.get_running_loop):
        try:
            f()
        except RuntimeError as e:
            print(e)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop)
    print(loop.run_until_complete(asyncio.sleep(0.01, "ran")))
    loop.close()


t = threading.Thread(target=work, name="worker")
t.start()
t.join()
