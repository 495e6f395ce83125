"""Several consumers with iter(get, None), properties and classes of iterators that wait."""
import queue
import threading
import time


class Results:
    def __init__(self):
        self.items = queue.Queue()

    @property
    def next_one(self):
        return self.items.get()

    def __iter__(self):
        return self

    def __next__(self):
        item = self.items.get()
        if item is None:
            raise StopIteration
        return item


jobs, results = queue.Queue(), Results()


def consume(name):
    for n in iter(jobs.get, None):
        results.items.put((n, n * n))


def collect():
    print(results.next_one[1])
    total = 0
    for n, square in results:
        total += square
    print(n < 10, total)


def fails():
    for x in iter(lambda: 1 // jobs.get(), 5):
        print("never")


consumers = [threading.Thread(target=consume, args=(i,)) for i in range(3)]
collector = threading.Thread(target=collect)
for t in (*consumers, collector):
    t.start()
for n in (0, 1, 2, 3):
    jobs.put(n)
    time.sleep(0.05)
for _ in consumers:
    jobs.put(None)
for t in consumers:
    t.join()
results.items.put(None)
collector.join()
jobs.put(0)
t = threading.Thread(target=fails)
t.start()
t.join()
