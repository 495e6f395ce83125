"""A Timer calls a function later, unless it is cancelled."""
import threading
import time

start = time.monotonic()


def ring(name, *, loud=False):
    print(name, loud, round(time.monotonic() - start, 1))


a = threading.Timer(0.2, ring, ["a"], {"loud": True})
b = threading.Timer(0.1, ring, args=("b",))
c = threading.Timer(0.1, ring, args=("c",))
for t in (a, b, c):
    t.start()
c.cancel()
print(c.finished.is_set(), a.interval)
for t in (a, b, c):
    t.join()
print(a.finished.is_set(), b.finished.is_set())
a.cancel()
