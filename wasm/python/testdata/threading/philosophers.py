"""Forks are taken in one order, so nobody starves."""
import threading
import time

forks = [threading.Lock() for _ in range(5)]
meals = [0] * 5


def dine(i):
    a, b = sorted((i, (i + 1) % 5))
    for _ in range(3):
        with forks[a], forks[b]:
            meals[i] += 1
            time.sleep(0.005)


threads = [threading.Thread(target=dine, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(meals)
