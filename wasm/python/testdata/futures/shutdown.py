"""shutdown with and without waiting."""
import time
from concurrent.futures import ThreadPoolExecutor


def work(n):
    time.sleep(0.1)
    print("did", n)


pool = ThreadPoolExecutor(1)
fs = [pool.submit(work, n) for n in range(4)]
time.sleep(0.05)
pool.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in fs])
try:
    pool.submit(work, 9)
except RuntimeError as e:
    print(e)
pool.shutdown()
print("shut down")
pool = ThreadPoolExecutor(1)
pool.submit(work, "waited for at exit")
pool.submit(work, "as well")
print("main ends")
