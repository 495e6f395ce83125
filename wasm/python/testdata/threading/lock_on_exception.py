"""with releases a lock whatever happens."""
import threading

lock = threading.Lock()
try:
    with lock:
        raise ValueError("inside")
except ValueError as e:
    print(e, lock.locked())


def early():
    for i in range(3):
        with lock:
            if i == 1:
                return i


print(early(), lock.locked())
