"""An exception comes back from the process."""
from concurrent.futures import ProcessPoolExecutor


class Own(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.a = a


def fails(x):
    raise Own(x, 2)


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        f = pool.submit(fails, 1)
        e = f.exception()
        print(type(e) is Own, e, e.a, type(e.__cause__).__name__)
        print("Own: (1, 2)" in str(e.__cause__))
        try:
            list(pool.map(fails, [1, 2]))
        except Own as e:
            print(repr(e))
