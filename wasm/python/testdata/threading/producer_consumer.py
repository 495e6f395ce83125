"""A bounded buffer by hand."""
import threading
import time


class Buffer:
    def __init__(self, size):
        self.size, self.items, self.cond = size, [], threading.Condition()

    def put(self, x):
        with self.cond:
            while len(self.items) == self.size:
                self.cond.wait()
            self.items.append(x)
            self.cond.notify_all()

    def get(self):
        with self.cond:
            while not self.items:
                self.cond.wait()
            x = self.items.pop(0)
            self.cond.notify_all()
            return x


b = Buffer(2)
got = []


def produce():
    for i in range(6):
        b.put(i)
    b.put(None)


def consume():
    while (x := b.get()) is not None:
        time.sleep(0.01)
        got.append(x)


threads = [threading.Thread(target=f) for f in (produce, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got)
