"""A subclass that does not call Thread.__init__."""
import threading


class Bad(threading.Thread):
    def __init__(self):
        pass


t = Bad()
for what in (t.start, t.join):
    try:
        what()
    except RuntimeError as e:
        print(type(e).__name__, e)
for name in ("name", "ident", "daemon"):
    try:
        print(getattr(t, name))
    except AssertionError as e:
        print("AssertionError", e)
