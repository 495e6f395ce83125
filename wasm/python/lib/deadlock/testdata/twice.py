import threading
lock = threading.Lock()
def f():
    with lock:
        g()
def g():
    lock.acquire()
f()
