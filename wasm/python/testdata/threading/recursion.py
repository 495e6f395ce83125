"""Each thread has its own depth of recursion."""
import threading


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


def inner(results):
    results.append(depth())


def nest(n, results):
    if n:
        return nest(n - 1, results)
    t = threading.Thread(target=inner, args=(results,))
    t.start()
    t.join()


results = []
nest(0, results)
nest(500, results)
print(results[0] == results[1], results[0] > 900)
