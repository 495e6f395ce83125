"""The exception being handled belongs to the thread."""
import sys
import threading

ready, go = threading.Event(), threading.Event()


def other():
    print("other", sys.exception())
    try:
        raise KeyError("other's")
    except KeyError:
        ready.set()
        go.wait()
        print("other", repr(sys.exception()))


t = threading.Thread(target=other)
try:
    raise ValueError("main's")
except ValueError:
    t.start()
    ready.wait()
    print("main", repr(sys.exception()))
    go.set()
    t.join()
    print("main", repr(sys.exception()))
print("main", sys.exception())
