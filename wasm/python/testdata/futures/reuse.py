"""Idle workers are used again."""
import threading
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(5) as pool:
    print({pool.submit(lambda: threading.current_thread().name).result() for _ in range(10)})
    print(len(pool._threads), threading.active_count())
print(threading.active_count())
