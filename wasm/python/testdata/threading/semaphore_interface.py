"""Semaphore's arguments and errors."""
import threading

for make in (threading.Semaphore, threading.BoundedSemaphore):
    s = make(2)
    print(s.acquire(), s.acquire(blocking=False), s.acquire(blocking=False), s.acquire(timeout=0.01))
    print(s.release(), s.release(1))
    for wrong in (lambda: make(-1), lambda: s.release(0), lambda: s.acquire(False, 1), lambda: s.release(3)):
        try:
            print(wrong())
        except ValueError as e:
            print("ValueError:", e)
    with s as got:
        print(got)
    print(str(s).split(": ")[1])
