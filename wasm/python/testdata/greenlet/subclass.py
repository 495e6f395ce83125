"""A subclass overrides run."""
from greenlet import getcurrent, greenlet


class Counter(greenlet):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self, step):
        for i in range(0, self.n, step):
            self.parent.switch(i)
        return "over"


c = Counter(5)
print(c.switch(2), c.switch(), c.switch(), c.switch(), c.dead)
try:
    greenlet().switch()
except AttributeError as e:
    print("AttributeError", e)
