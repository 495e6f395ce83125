"""Waiting for a lock has a deadline."""
import threading
import time

lock = threading.Lock()


def hold():
    with lock:
        time.sleep(0.3)


t = threading.Thread(target=hold)
t.start()
start = time.monotonic()
print(lock.acquire(timeout=0.1), round(time.monotonic() - start, 1))
print(lock.acquire(timeout=1), round(time.monotonic() - start, 1))
lock.release()
t.join()
