"""Several workers, results gathered."""
import queue
import threading

jobs, results = queue.Queue(), queue.Queue()


def worker():
    for n in iter(jobs.get, None):
        results.put((n, n * n))
    jobs.put(None)


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for n in range(10):
    jobs.put(n)
jobs.put(None)
for t in threads:
    t.join()
print(sorted(results.get() for _ in range(results.qsize())))
