"""throw raises an exception in a greenlet."""
from greenlet import GreenletExit, getcurrent, greenlet


def run():
    while True:
        try:
            getcurrent().parent.switch("waiting")
        except ValueError as e:
            print("caught", repr(e))


g = greenlet(run)
print(g.switch())
print(g.throw(ValueError("instance")))
print(g.throw(ValueError, "with a value"))
print(g.throw(ValueError))
print(g.throw(ValueError, ("two", "values")))
try:
    g.throw(KeyError, "not caught")
except KeyError as e:
    print(repr(e), g.dead)
try:
    g.throw(5)
except TypeError as e:
    print(e)
print(GreenletExit.__mro__)
