"""SimpleQueue."""
import queue
import threading
import time

q = queue.SimpleQueue()
print(q.empty(), q.qsize())
q.put(1)
q.put(2, block=False, timeout=3)
q.put_nowait(3)
print(q.get(), q.get_nowait(), q.get(block=False), q.empty())
for what in (q.get_nowait, lambda: q.get(False), lambda: q.get(timeout=0.05), lambda: q.get(timeout=-1), lambda: q.get(True, 0)):
    try:
        what()
    except Exception as e:
        print(type(e).__name__, e)
threading.Timer(0.1, q.put, ["late"]).start()
start = time.monotonic()
print(q.get(), round(time.monotonic() - start, 1))
print(queue.Empty, type(q))
