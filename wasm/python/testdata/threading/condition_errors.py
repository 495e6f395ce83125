"""wait and notify want the lock to be held."""
import threading

for lock in (None, threading.Lock(), threading.RLock()):
    cond = threading.Condition(lock)
    for what in (cond.wait, cond.notify, cond.notify_all):
        try:
            what()
        except RuntimeError as e:
            print(e)
    with cond:
        print(cond.wait(0.01), cond.notify(), cond.wait_for(lambda: False, 0.01), cond.wait_for(lambda: 7))
