"""The exception being handled belongs to the greenlet."""
import sys
from greenlet import getcurrent, greenlet


def run():
    print(sys.exception())
    try:
        raise KeyError("inside")
    except KeyError:
        main.switch()
        print(repr(sys.exception()))


main = getcurrent()
g = greenlet(run)
try:
    raise ValueError("outside")
except ValueError:
    g.switch()
    print(repr(sys.exception()))
    g.switch()
    print(repr(sys.exception()))
