"""A lock between processes."""
import multiprocessing
import time


def work(lock, q, name):
    with lock:
        q.put((name, "in"))
        time.sleep(0.05)
        q.put((name, "out"))


if __name__ == "__main__":
    lock, q = multiprocessing.Lock(), multiprocessing.SimpleQueue()
    ps = [multiprocessing.Process(target=work, args=(lock, q, n)) for n in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    seen = [q.get() for _ in range(6)]
    print(all(a[0] == b[0] and (a[1], b[1]) == ("in", "out") for a, b in zip(seen[::2], seen[1::2])), q.empty())
    print(multiprocessing.Event().is_set(), multiprocessing.Semaphore(2).acquire())
