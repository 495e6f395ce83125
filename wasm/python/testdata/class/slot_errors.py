# What unset slots say, and names that a class does not have.
class A:
    __slots__ = ("x",)
class Outer:
    class B:
        __slots__ = ("y",)
for o, n in ((A(), "x"), (Outer.B(), "y"), (A(), "zz")):
    for f in (getattr, delattr):
        try:
            f(o, n)
        except AttributeError as e:
            print(e, "|", e.name)
try:
    A().zz = 1
except AttributeError as e:
    print(e, "|", e.name)
other = {"__name__": "other"}
exec("class C:\n    __slots__ = ('z',)", other)
try:
    other["C"]().z
except AttributeError as e:
    print(e)
class D:
    def __complex__(self):
        return 1
try:
    complex(D())
except TypeError as e:
    print(e)
