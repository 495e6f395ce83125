"""wait gives up an RLock that was taken several times, and takes it back as often."""
import threading
import time

cond = threading.Condition()
items = []


def consumer():
    with cond:
        with cond:
            while not items:
                cond.wait()
            print("got", items.pop())
            print(cond._lock._recursion_count())
        print(cond._lock._recursion_count())


t = threading.Thread(target=consumer)
t.start()
time.sleep(0.1)
with cond:
    items.append(42)
    cond.notify()
t.join()
