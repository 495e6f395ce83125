"""map with a timeout."""
import time
from concurrent.futures import ThreadPoolExecutor


def slow(n):
    time.sleep(n)
    return n


with ThreadPoolExecutor(2) as pool:
    try:
        for r in pool.map(slow, [0.05, 0.4], timeout=0.2):
            print(r)
    except TimeoutError as e:
        print("timeout", repr(e))
