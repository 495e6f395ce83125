"""Who waits longest gets the lock first."""
import threading
import time

lock = threading.Lock()


def want(name):
    with lock:
        print(name, "has it")
        time.sleep(0.02)


threads = [threading.Thread(target=want, args=(n,)) for n in "abcd"]
with lock:
    for t in threads:
        t.start()
        time.sleep(0.05)
    print("main lets go")
for t in threads:
    t.join()
