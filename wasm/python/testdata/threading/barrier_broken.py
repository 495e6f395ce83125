"""A Barrier breaks by timeout, abort or a failing action, and reset mends it."""
import threading
import time

b = threading.Barrier(2)


def arrive(name, timeout=None):
    try:
        print(name, b.wait(timeout))
    except threading.BrokenBarrierError as e:
        print(name, "broken", repr(e))


arrive("alone", 0.05)
print(b.broken, b.n_waiting)
arrive("too late")
b.reset()
print(b.broken)

t = threading.Thread(target=arrive, args=("waits",))
t.start()
time.sleep(0.05)
print(b.n_waiting)
b.abort()
t.join()
print(b.broken)
b.reset()

t = threading.Thread(target=arrive, args=("is reset",))
t.start()
time.sleep(0.05)
b.reset()
t.join()
print(b.broken, b.n_waiting)


def fail():
    raise ValueError("action")


b = threading.Barrier(1, action=fail)
try:
    b.wait()
except ValueError as e:
    print("ValueError", e, b.broken)
try:
    threading.Barrier(0)
except ValueError as e:
    print(e)
