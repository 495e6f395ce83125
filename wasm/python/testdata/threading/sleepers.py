"""Threads sleep side by side: the shortest sleep ends first."""
import threading
import time


def sleeper(seconds):
    time.sleep(seconds)
    print("slept", seconds)


start = time.monotonic()
threads = [threading.Thread(target=sleeper, args=(s,)) for s in (0.3, 0.1, 0.2)]
for t in threads:
    t.start()
print("all started")
for t in threads:
    t.join()
print("took", round(time.monotonic() - start, 1))
