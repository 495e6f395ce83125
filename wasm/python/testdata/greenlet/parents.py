"""Results and exceptions go up the chain of parents."""
from greenlet import getcurrent, greenlet


def child():
    print("child")
    return "child's"


def middle():
    g = greenlet(child)
    print(g.parent is getcurrent())
    print("middle got", g.switch())
    h = greenlet(child, main)
    print("never", h.switch())


main = getcurrent()
m = greenlet(middle)
print("main got", m.switch())
print(m.dead, m.parent is main, main.parent)
m.parent = main
for wrong in (5, m):
    try:
        m.parent = wrong
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
