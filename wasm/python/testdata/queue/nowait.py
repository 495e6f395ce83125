"""Empty and Full."""
import queue
import time

q = queue.Queue(1)
for what in (lambda: q.get_nowait(), lambda: q.get(block=False), lambda: q.get(timeout=0.05), lambda: q.put(1), lambda: q.put_nowait(2),
             lambda: q.put(2, False), lambda: q.put(2, timeout=0.05), lambda: q.get(True, -1), lambda: q.put(3, True, -1)):
    start = time.monotonic()
    try:
        print(what())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, repr(e), round(time.monotonic() - start, 1))
print(q.get(timeout=-1) if False else q.qsize(), q.full(), q.empty())
