"""An exception that run does not catch is raised in the parent."""
from greenlet import greenlet


def fails():
    raise ValueError("from the greenlet")


def outer():
    try:
        greenlet(fails).switch()
    except ValueError as e:
        print("outer caught", e)
        raise LookupError("from outer")


g = greenlet(outer)
try:
    g.switch()
except LookupError as e:
    print(repr(e), repr(e.__context__), g.dead)
