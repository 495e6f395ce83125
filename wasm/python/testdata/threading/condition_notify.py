"""notify wakes so many, the longest waiting first."""
import threading
import time

cond = threading.Condition()
woken = []


def waiter(name):
    with cond:
        cond.wait()
        woken.append(name)


threads = [threading.Thread(target=waiter, args=(n,)) for n in "abcde"]
for t in threads:
    t.start()
    time.sleep(0.05)
for n in (1, 2):
    with cond:
        cond.notify(n)
    time.sleep(0.1)
    print("notify", n, sorted(woken))
with cond:
    cond.notify_all()
for t in threads:
    t.join()
print("notify all", sorted(woken))
print(cond)
