"""Who waits for a place longest gets it first."""
import threading
import time

s = threading.Semaphore(0)


def want(name):
    s.acquire()
    print(name)


threads = [threading.Thread(target=want, args=(n,)) for n in "abcd"]
for t in threads:
    t.start()
    time.sleep(0.03)
for n in (1, 2, 1):
    s.release(n)
    time.sleep(0.1)
    print("-")
for t in threads:
    t.join()
