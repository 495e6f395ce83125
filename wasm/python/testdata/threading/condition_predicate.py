"""wait_for with a timeout looks again at the end."""
import threading
import time

cond = threading.Condition()
value = 0


def set_later():
    global value
    for v in (1, 2, 3):
        time.sleep(0.1)
        with cond:
            value = v
            cond.notify_all()


t = threading.Thread(target=set_later)
t.start()
with cond:
    print(cond.wait_for(lambda: value >= 2, timeout=1), value)
    print(cond.wait_for(lambda: value > 5, timeout=0.2), value)
t.join()
