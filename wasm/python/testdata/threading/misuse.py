"""Errors of using a thread in the wrong state."""
import threading


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as e:
        print(type(e).__name__, e)


t = threading.Thread(target=lambda: None)
attempt(t.join)
t.start()
attempt(t.start)
t.join()
attempt(t.start)
attempt(threading.current_thread().join)


def set_daemon(t):
    t.daemon = True


attempt(set_daemon, t)
attempt(set_daemon, threading.main_thread())
attempt(threading.Thread, 1)
try:
    threading.Thread(target=print, wrong=1)
except TypeError as e:
    print(e)
