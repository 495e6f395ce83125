"""A loop in a thread is given coroutines by others."""
import asyncio
import threading
import time


async def add(a, b):
    await asyncio.sleep(0.05)
    if b < 0:
        raise ValueError(b)
    return a + b


loop = asyncio.new_event_loop()
t = threading.Thread(target=loop.run_forever)
t.start()
f = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
print(type(f).__module__, f.result())
print([g.result() for g in [asyncio.run_coroutine_threadsafe(add(i, i), loop) for i in range(3)]])
f = asyncio.run_coroutine_threadsafe(add(1, -1), loop)
print(repr(f.exception()))
f = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
try:
    f.result(0.1)
except TimeoutError:
    print("timeout", f.cancel(), f.cancelled())
time.sleep(0.05)
print(asyncio.run_coroutine_threadsafe(asyncio.sleep(0, len(asyncio.all_tasks(loop))), loop).result())
try:
    asyncio.run_coroutine_threadsafe(print, loop)
except TypeError as e:
    print(e)
loop.call_soon_threadsafe(loop.stop)
t.join()
loop.close()
