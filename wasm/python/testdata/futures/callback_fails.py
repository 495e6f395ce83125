"""A callback that fails is logged; the others are called."""
from concurrent.futures import Future


def bad(f):
    raise ValueError("callback")


f = Future()
f.add_done_callback(bad)
f.add_done_callback(lambda f: print("still called", f.result()))
f.set_result(5)
f.add_done_callback(bad)
print("end")
