"""Locks tell whether they are taken."""
import threading

lock = threading.Lock()
print(lock)
with lock:
    print(lock)
rlock = threading.RLock()
print(rlock)
with rlock:
    with rlock:
        print(str(rlock).replace(str(threading.get_ident()), "IDENT"))
print(rlock)
