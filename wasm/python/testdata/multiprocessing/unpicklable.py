"""What cannot be pickled is refused."""
import threading
from concurrent.futures import ProcessPoolExecutor


def identity(x):
    return x


def make():
    def inner():
        pass

    return inner


def numbers():
    yield 1


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        for call in ((lambda: 1,), (make(),), (identity, lambda: 2), (identity, threading.Lock()), (identity, numbers()), (identity, make())):
            try:
                pool.submit(*call).result()
            except Exception as e:
                print(type(e).__module__, type(e).__name__, e)
        print(pool.submit(identity, 5).result())
