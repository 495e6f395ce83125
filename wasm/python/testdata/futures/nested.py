"""A call submits calls to another pool and waits for them."""
from concurrent.futures import ThreadPoolExecutor

inner = ThreadPoolExecutor(2)


def leaf(x):
    return x * x


def outer(n):
    return sum(f.result() for f in [inner.submit(leaf, i) for i in range(n)])


with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(outer, [2, 3, 4])))
inner.shutdown()
