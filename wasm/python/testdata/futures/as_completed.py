"""as_completed yields what is done first."""
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def slow(n):
    time.sleep(n)
    return n


with ThreadPoolExecutor() as pool:
    futures = {pool.submit(slow, n): f"job {n}" for n in (0.3, 0.1, 0.2)}
    for f in as_completed(futures):
        print(futures[f], f.result())
    print([f.result() for f in as_completed([pool.submit(slow, 0.01)] * 3)])
    print(list(as_completed([])))
    try:
        for f in as_completed([pool.submit(slow, n) for n in (0.05, 0.5, 0.6)], timeout=0.2):
            print(f.result())
    except TimeoutError as e:
        print(e)
