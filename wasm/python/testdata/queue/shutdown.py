"""shutdown ends those who wait."""
import queue
import threading
import time

q = queue.Queue(1)


def getter(name):
    try:
        while True:
            print(name, "got", q.get())
    except queue.ShutDown as e:
        print(name, repr(e))


def putter():
    try:
        for i in range(10):
            q2.put(i)
    except queue.ShutDown as e:
        print("putter", repr(e))


q2 = queue.Queue(1)
a, b = threading.Thread(target=getter, args=("getter",)), threading.Thread(target=putter)
a.start()
b.start()
q.put(1)
time.sleep(0.1)
q.shutdown()
a.join()
q2.shutdown()
b.join()
print(q2.get())
for what in (q2.get, q2.get_nowait, lambda: q2.put(1), lambda: q.put_nowait(1)):
    try:
        what()
    except queue.ShutDown as e:
        print(type(e).__name__)
print(q.is_shutdown)
