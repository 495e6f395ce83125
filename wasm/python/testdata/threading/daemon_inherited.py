"""A thread inherits daemon from the one that makes it."""
import threading


def inner():
    made = threading.Thread(target=print)
    print("inner", threading.current_thread().daemon, made.daemon)


for daemon in (None, True, False):
    t = threading.Thread(target=inner, daemon=daemon)
    print(t.daemon)
    t.start()
    t.join()
