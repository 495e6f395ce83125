"""A failing initializer breaks the pool."""
import time
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool


def begin():
    time.sleep(0.05)
    raise ValueError("initializer")


with ThreadPoolExecutor(1, initializer=begin) as pool:
    f = pool.submit(print, "never")
    try:
        f.result()
    except BrokenThreadPool as e:
        print(type(e), e)
    try:
        pool.submit(print)
    except BrokenThreadPool as e:
        print(e)
