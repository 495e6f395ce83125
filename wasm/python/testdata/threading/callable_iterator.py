"""iter(f, sentinel) with an f that waits."""
import threading
import time

ready = threading.Condition()
items = []


def take():
    with ready:
        ready.wait_for(lambda: items)
        return items.pop(0)


def feed():
    for x in (1, 2, None):
        time.sleep(0.05)
        with ready:
            items.append(x)
            ready.notify()


threading.Thread(target=feed).start()
for x in iter(take, None):
    print(x)
