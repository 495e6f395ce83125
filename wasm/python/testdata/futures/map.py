"""map gives the results in order."""
import time
from concurrent.futures import ThreadPoolExecutor


def slow(n):
    time.sleep(n / 10)
    return n


start = time.monotonic()
with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(slow, [3, 1, 2])), round(time.monotonic() - start, 1))
    print(list(pool.map(pow, [2, 3, 4], [5, 2])))
    results = pool.map(lambda x: 1 // x, [1, 0, 2])
    print(type(results).__name__, next(results))
    try:
        next(results)
    except ZeroDivisionError as e:
        print(e)
    print(next(results, "over"))
    print(sum(pool.map(slow, range(3))))
    for r in pool.map(str.upper, "abc"):
        print(r)
