"""A Lock's methods and errors."""
import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked())
print(lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.acquire(True, 0.01))
print(lock.release(), lock.locked())
with lock as got:
    print(got, lock.locked())
for args in ((False, 1), (True, -2), (True, 1e10)):
    try:
        lock.acquire(*args)
    except Exception as e:
        print(type(e).__name__, e)
try:
    lock.release()
except RuntimeError as e:
    print(type(e).__name__, e, type(e) is threading.ThreadError)
try:
    lock.acquire(timeout="x")
except TypeError as e:
    print(e)
print(type(lock), threading.Lock)
print(threading.TIMEOUT_MAX)
