"""ProcessPoolExecutor: arguments and results are copies, and so are the module's variables."""
from concurrent.futures import ProcessPoolExecutor

calls = 0


def count(x):
    global calls
    calls += 1
    x.append(calls)
    return x


def square(x):
    return x * x


class Point:
    def __init__(self, x):
        self.x = x

    def double(self):
        return Point(self.x * 2)


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        mine = []
        print(pool.submit(count, mine).result(), pool.submit(count, mine).result(), mine, calls)
        print(list(pool.map(square, range(5), chunksize=2)))
        p = Point(4)
        q = pool.submit(p.double).result()
        print(type(q) is Point, q.x, p.x)
        print(pool.submit(sorted, [3, 1, 2], reverse=True).result(), pool.submit(len, "abc").result())
    try:
        pool.submit(square, 1)
    except RuntimeError as e:
        print(e)
