import sys
print(sys.exc_info())
try:
    raise KeyError("a")
except KeyError:
    t, v, tb = sys.exc_info()
    print(t, repr(v), tb is v.__traceback__, sys.exception() is v)
    try:
        raise ValueError("b")
    except ValueError:
        print(repr(sys.exception()))
    print(repr(sys.exception()))
print(sys.exc_info())
def f():
    return repr(sys.exception())
try:
    1 / 0
except ZeroDivisionError:
    print(f())
