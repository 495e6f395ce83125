"""Wrong arguments."""
from concurrent.futures import Executor, ThreadPoolExecutor

for make in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(-1), lambda: ThreadPoolExecutor(1, initializer=5), lambda: Executor().submit(print)):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, e)
with Executor() as e:
    print(e.shutdown())
import concurrent.futures
print(concurrent.futures.__all__)
try:
    concurrent.futures.Nothing
except AttributeError as e:
    print(e)
