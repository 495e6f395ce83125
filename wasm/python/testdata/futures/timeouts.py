"""result(timeout), exception(timeout)."""
import concurrent.futures
import threading

go = threading.Event()
with concurrent.futures.ThreadPoolExecutor() as pool:
    f = pool.submit(go.wait)
    for what in (f.result, f.exception):
        try:
            what(0.05)
        except concurrent.futures.TimeoutError as e:
            print(type(e), repr(e), f)
    try:
        f.result(timeout=0)
    except TimeoutError as e:
        print(repr(e))
    go.set()
    print(f.result(1))
print(concurrent.futures.TimeoutError is TimeoutError)
