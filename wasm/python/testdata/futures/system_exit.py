"""SystemExit in a call is an exception like any other."""
import sys
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor() as pool:
    f = pool.submit(sys.exit, 3)
    print(repr(f.exception()))
    print(pool.submit(len, "still works").result())
