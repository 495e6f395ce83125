"""finally and with run in the thread whose frame ends."""
import contextlib
import threading


@contextlib.contextmanager
def noted(name):
    print("enter", name, threading.current_thread().name)
    try:
        yield
    finally:
        print("leave", name, threading.current_thread().name)


def work():
    with noted("outer"):
        try:
            with noted("inner"):
                raise ValueError
        except ValueError:
            print("caught")


t = threading.Thread(target=work, name="worker")
t.start()
t.join()
