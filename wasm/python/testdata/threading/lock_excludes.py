"""The lost update, and the lock that prevents it."""
import threading
import time

count = 0
lock = threading.Lock()


def unsafe():
    global count
    seen = count
    time.sleep(0.05)
    count = seen + 1


def safe():
    with lock:
        unsafe()


for target in (unsafe, safe):
    count = 0
    threads = [threading.Thread(target=target) for _ in range(5)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(target.__name__, count)
