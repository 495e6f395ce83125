"""A Pool's ways to make calls."""
import multiprocessing
import time


def square(x):
    return x * x


def add(a, b):
    return a + b


def slow(x):
    time.sleep(x / 5)
    return x


def fails(x):
    raise ValueError(x)


if __name__ == "__main__":
    with multiprocessing.Pool(3) as pool:
        print(pool.map(square, range(10)))
        print(pool.starmap(add, [(1, 2), (3, 4)]))
        print(pool.apply(add, (5, 6)), pool.apply(add, (5,), {"b": 7}))
        r = pool.apply_async(square, (9,))
        print(r.get(), r.ready(), r.successful())
        print(list(pool.imap(slow, [2, 1, 0])))
        print(list(pool.imap_unordered(slow, [3, 1, 2])))
        print(pool.map(square, []))
        try:
            pool.map(fails, [1])
        except ValueError as e:
            print("ValueError", e)
        r = pool.map_async(slow, [1, 2])
        try:
            r.get(timeout=0.05)
        except multiprocessing.TimeoutError as e:
            print(repr(e))
        print(r.get())
        got = []
        pool.apply_async(square, (3,), callback=got.append).wait()
        time.sleep(0.1)
        print(got)
    try:
        pool.map(square, [1])
    except ValueError as e:
        print(e)
