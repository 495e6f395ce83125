"""Ten waits of a tenth of a second: side by side, and one after the other."""
import time
from concurrent.futures import ThreadPoolExecutor

took = {}
for workers in (10, 5, 1):
    start = time.monotonic()
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(time.sleep, [0.1] * 10))
    took[workers] = time.monotonic() - start
print(took[1] > 3 * took[5], took[5] > 1.2 * took[10])
