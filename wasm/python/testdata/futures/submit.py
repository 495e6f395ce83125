"""submit, result, reprs and states."""
import threading
from concurrent.futures import ThreadPoolExecutor

go = threading.Event()


def wait_for(x):
    go.wait()
    return x


with ThreadPoolExecutor(max_workers=1) as pool:
    a = pool.submit(wait_for, "a")
    b = pool.submit(wait_for, x="b")
    print(a, b)
    print(a.running(), a.done(), b.running(), b.done(), a.cancelled())
    print(a.cancel(), b.cancel(), b.cancel(), b)
    go.set()
    print(a.result(), a.exception(), a.done(), a)
print(a.cancel(), b.cancelled())
