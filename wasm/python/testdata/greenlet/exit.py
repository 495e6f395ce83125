"""GreenletExit ends a greenlet and is its result."""
from greenlet import GreenletExit, getcurrent, greenlet


def run():
    try:
        getcurrent().parent.switch()
    finally:
        print("cleaning up")


g = greenlet(run)
g.switch()
print(repr(g.throw()), g.dead)
print(repr(g.throw()), repr(g.throw(GreenletExit("again"))))
g = greenlet(run)
print(repr(g.throw()), g.dead)
g = greenlet(run)
try:
    g.throw(ValueError, "before it began")
except ValueError as e:
    print(e, g.dead)


def leaves():
    raise GreenletExit(7)


print(repr(greenlet(leaves).switch()))
