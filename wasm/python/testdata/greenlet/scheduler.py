"""A round robin of greenlets with a hub."""
from collections import deque
from greenlet import getcurrent, greenlet

ready = deque()


def spawn(f, *args):
    ready.append((greenlet(f), args))


def pause():
    ready.append((getcurrent(), ()))
    hub.switch()


def hub_loop():
    while ready:
        g, args = ready.popleft()
        g.switch(*args)
    return "nothing left"


def task(name, n):
    for i in range(n):
        print(name, i)
        pause()


spawn(task, "a", 2)
spawn(task, "b", 3)
hub = getcurrent()
print(hub_loop())
