"""Names of pools' threads."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def name(_):
    time.sleep(0.05)
    return threading.current_thread().name


for pool in (ThreadPoolExecutor(2), ThreadPoolExecutor(2), ThreadPoolExecutor(2, "named"), ThreadPoolExecutor(thread_name_prefix="p", max_workers=1)):
    with pool:
        print(sorted(set(pool.map(name, range(4)))))
print(threading.current_thread().name)
