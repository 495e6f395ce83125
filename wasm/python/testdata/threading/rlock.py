"""A thread may take its RLock again."""
import threading
import time

lock = threading.RLock()


def factorial(n):
    with lock:
        return 1 if n < 2 else n * factorial(n - 1)


print(factorial(5))
print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=1))
print(lock._is_owned(), lock._recursion_count())


def other():
    print("other", lock.acquire(blocking=False), lock.acquire(timeout=0.05))
    with lock:
        print("other has it")


t = threading.Thread(target=other)
t.start()
time.sleep(0.2)
for _ in range(3):
    lock.release()
t.join()
print(lock._is_owned(), lock._recursion_count())
