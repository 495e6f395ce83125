"""A generator made of a greenlet, yielding from any depth of calls."""
from greenlet import getcurrent, greenlet


class Yielder(greenlet):
    def __init__(self, f):
        super().__init__()
        self.f = f

    def run(self):
        self.f()

    def __iter__(self):
        return self

    def __next__(self):
        self.parent = getcurrent()
        value = self.switch()
        if self.dead:
            raise StopIteration
        return value


def emit(x):
    getcurrent().parent.switch(x)


def walk(tree):
    if tree:
        left, x, right = tree
        walk(left)
        emit(x)
        walk(right)


print(list(Yielder(lambda: walk((((None, 1, None), 2, (None, 3, None)), 4, (None, 5, None))))))
print([x for x in Yielder(lambda: None)])
