# sys.excepthook and sys.unraisablehook can be called, replaced and restored.
import sys

def hook(u):
    print("unraisable", u.exc_type.__name__, u.exc_value, u.exc_traceback is not None, u.err_msg, u.object.__qualname__)

class A:
    def __del__(self):
        raise ValueError("in del")

sys.unraisablehook = hook
a = A()
del a

def gen():
    try:
        yield
    finally:
        raise KeyError("in finally")

g = gen()
next(g)
del g
sys.unraisablehook = sys.__unraisablehook__
a = A()
del a
try:
    raise KeyError("k")
except KeyError:
    sys.excepthook(*sys.exc_info())
print(sys.excepthook is sys.__excepthook__)
