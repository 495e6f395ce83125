"""Each worker runs the initializer first."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor

local = threading.local()


def begin(value):
    local.value = value
    print("begin", threading.current_thread().name)


def work(n):
    time.sleep(0.02)
    return local.value + n


with ThreadPoolExecutor(2, thread_name_prefix="w", initializer=begin, initargs=(10,)) as pool:
    print(list(pool.map(work, range(4))))
