"""The traceback of an exception that came out of a pool."""
from concurrent.futures import ThreadPoolExecutor


def inner(x):
    return 1 / x


def outer(x):
    return inner(x)


with ThreadPoolExecutor() as pool:
    pool.submit(outer, 0).result()
