"""Several threads wait at once within calls that built-in functions make, the first to be woken below the others."""
import threading
import time


class Slow:
    def __init__(self, x):
        self.x = x

    def __getattr__(self, name):
        time.sleep(self.x)
        return name

    def __len__(self):
        time.sleep(self.x)
        return 3

    def __add__(self, other):
        time.sleep(self.x)
        return other

    def __eq__(self, other):
        time.sleep(self.x)
        return True

    def __repr__(self):
        time.sleep(self.x)
        return "Slow"

    def __new__(cls, x):
        time.sleep(x)
        return super().__new__(cls)


class Meta(type):
    def __call__(cls, *args):
        with lock:
            time.sleep(0.01)
            return super().__call__(*args)


class Single(metaclass=Meta):
    pass


lock = threading.Lock()
order = []


def work(x):
    s = Slow(x)
    for what in (lambda: s.name, lambda: len(s), lambda: s + 1, lambda: s == 1, lambda: repr(s), lambda: [s, s],
                 lambda: list(map(time.sleep, [x, x])), lambda: sorted([2, 1], key=lambda n: time.sleep(x) or n), lambda: type(Single())):
        what()
        order.append(x)
    print("done", x)


threads = [threading.Thread(target=work, args=(x,)) for x in (0.02, 0.09, 0.05)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order.index(0.05) > order.index(0.02), order[-1], len(order))


def forever():
    sorted([2, 1], key=lambda n: time.sleep(1000))


threading.Thread(target=forever, daemon=True).start()
print("end")
