"""The module _thread."""
import _thread
import threading
import time

lock = _thread.allocate_lock()
done = _thread.allocate_lock()
done.acquire()


def work(a, b=0):
    with lock:
        print("work", a, b)
    done.release()
    _thread.exit()


ident = _thread.start_new_thread(work, (1,), {"b": 2})
done.acquire()
print(isinstance(ident, int))
time.sleep(0.2)
print(_thread._count(), _thread.LockType is type(lock), _thread.error is RuntimeError)
for args in ((1, ()), (work, []), (work, (), 1)):
    try:
        _thread.start_new_thread(*args)
    except TypeError as e:
        print(e)


def named():
    me = threading.current_thread()
    print(me.name, me.daemon, me.is_alive(), type(me).__name__)
    try:
        me.join()
    except RuntimeError as e:
        print(e)
    done.release()


_thread.start_new_thread(named, ())
done.acquire()
time.sleep(0.1)
