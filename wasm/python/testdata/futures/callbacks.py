"""Callbacks run in the worker, or at once."""
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor

with ThreadPoolExecutor(1, thread_name_prefix="pool") as pool:
    f = pool.submit(time.sleep, 0.1)
    f.add_done_callback(lambda f: print("first", threading.current_thread().name))
    f.add_done_callback(lambda f: print("second", f.done()))
    f.result()
    time.sleep(0.05)
    f.add_done_callback(lambda f: print("at once", threading.current_thread().name))
f = Future()
f.add_done_callback(print)
print(f.set_result(1), f.result())
f = Future()
f.set_exception(KeyError("k"))
print(f, repr(f.exception()))
