import heapq
import time

class Sleep:
    def __init__(self, seconds):
        self.seconds = seconds

def child(name, pause):
    for i in range(2):
        print(f"{time.monotonic():.1f} {name} {i}")
        yield Sleep(pause)

def run(*tasks):
    order = 0
    heap = []
    for t in tasks:
        heapq.heappush(heap, (0.0, order, t))
        order += 1
    while heap:
        when, _, t = heapq.heappop(heap)
        if when > time.monotonic():
            time.sleep(when - time.monotonic())
        try:
            what = next(t)
        except StopIteration:
            continue
        heapq.heappush(heap, (time.monotonic() + what.seconds, order, t))
        order += 1

run(child("fast", 0.5), child("slow", 1.2))
print(f"{time.monotonic():.1f} finished")
