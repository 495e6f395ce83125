"""Submitting while the program ends."""
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def late():
    time.sleep(0.1)
    try:
        pool.submit(print, "never")
    except RuntimeError as e:
        print(e)


pool.submit(late)
print("main ends")
