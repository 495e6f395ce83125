"""Those who wait longest are served first."""
import queue
import threading
import time

q = queue.Queue()
got = []


def take(name):
    got.append((q.get(), name))


threads = [threading.Thread(target=take, args=(n,)) for n in "abc"]
for t in threads:
    t.start()
    time.sleep(0.05)
for i in range(3):
    q.put(i)
    time.sleep(0.05)
for t in threads:
    t.join()
print(got)
