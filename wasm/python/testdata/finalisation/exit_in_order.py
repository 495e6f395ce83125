# At the end of the program its names go one after the other, in the order in which they were first bound.
def gen(n):
    try:
        yield
    finally:
        print("closed", n)

def started(n):
    g = gen(n)
    next(g)
    return g

g1 = started(1)
g2 = started(2)
g3 = started(3)
g4 = started(4)
del g1
_g5 = started(5)
pair = [started(6), started(7)]
g1 = started(8)

class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)

d1 = D(1)
d2 = D(2)
both = {"a": D(3), "b": D(4)}
