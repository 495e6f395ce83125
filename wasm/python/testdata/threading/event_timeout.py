"""wait(timeout) tells whether the event came in time."""
import threading
import time

event = threading.Event()
timer = threading.Timer(0.2, event.set)
timer.start()
print(event.wait(0.1))
print(event.wait(0.5))
start = time.monotonic()
event.clear()
print(event.wait(timeout=0.1), round(time.monotonic() - start, 1))
