"""A cancelled future."""
import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor, wait

go = threading.Event()
with ThreadPoolExecutor(1) as pool:
    a = pool.submit(go.wait)
    b = pool.submit(print, "never")
    b.add_done_callback(lambda f: print("callback", f.cancelled()))
    print(b.cancel(), b.done())
    for what in (b.result, b.exception):
        try:
            what()
        except CancelledError as e:
            print(type(e), repr(e))
    go.set()
print(b, wait([a, b]).not_done)
