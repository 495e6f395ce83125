"""A Barrier lets everybody go on at once."""
import threading
import time

b = threading.Barrier(3, action=lambda: print("all here"))
places = []


def arrive(delay):
    for round_ in range(2):
        time.sleep(delay)
        places.append(b.wait())


threads = [threading.Thread(target=arrive, args=(d,)) for d in (0.05, 0.1, 0.15)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(places), b.parties, b.n_waiting, b.broken)
