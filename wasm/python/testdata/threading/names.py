"""How threads are named."""
import functools
import threading


def work():
    pass


class Callable:
    def __call__(self):
        pass


print(threading.Thread().name)
print(threading.Thread(target=work).name)
print(threading.Thread(target=lambda: None).name)
print(threading.Thread(target=Callable()).name)
print(threading.Thread(target=functools.partial(work)).name)
print(threading.Thread(target=print).name)
print(threading.Thread(target=work, name="own").name)
print(threading.Thread(target=work, name=5).name)
print(threading.Thread(target=work, name="").name)
t = threading.Thread(target=work)
t.name = 12
print(repr(t.name))
print(threading.main_thread().name, threading.current_thread().name)
print(threading.Timer(1, work).name)
