"""Threads wait in places where a built-in function calls the program."""
import threading
import time

go = threading.Event()


class Box:
    def __init__(self, x):
        go.wait()
        self.x = x

    def __lt__(self, other):
        time.sleep(0.01)
        return self.x < other.x

    def __eq__(self, other):
        time.sleep(0.01)
        return self.x == other.x

    def __hash__(self):
        return 1

    @property
    def slow(self):
        time.sleep(0.01)
        return self.x

    def __repr__(self):
        time.sleep(0.01)
        return f"Box({self.x})"


def key(x):
    time.sleep(0.01)
    return -x


threading.Timer(0.05, go.set).start()
print(Box(1).slow)
print(sorted([3, 1, 2], key=key))
print(sorted([Box(2), Box(1)]))
print(list(map(key, range(3))))
print({Box(1): "a", Box(2): "b"}[Box(2)])
print(max([1, 2, 3], key=key), [Box(i) for i in range(2)])
print(sum(key(x) for x in range(4)))
print(Box(3) in [Box(1), Box(3)])
