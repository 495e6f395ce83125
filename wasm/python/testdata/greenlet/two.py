"""Two greenlets switch to each other (the first example of greenlet's documentation)."""
from greenlet import greenlet


def test1():
    print(12)
    gr2.switch()
    print(34)


def test2():
    print(56)
    gr1.switch()
    print(78)


gr1 = greenlet(test1)
gr2 = greenlet(test2)
print(gr1.switch())
print(gr1.dead, gr2.dead)
