"""reprs of the things to synchronise with."""
import threading

event = threading.Event()
print(event)
event.set()
print(event)
print(threading.Semaphore(3))
print(threading.BoundedSemaphore(2))
print(threading.Barrier(2))
b = threading.Barrier(2)
b.abort()
print(b)
print(threading.Condition(threading.Lock()))
c = threading.Condition()
print(c)
