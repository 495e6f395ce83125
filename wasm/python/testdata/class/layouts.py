# Which classes may take one another's place, for an instance (__class__) and for classes derived from them (__bases__).


class Sorted:
    __slots__ = ("b", "_x", "__y", "a")


print(list(Sorted.__dict__), Sorted.__slots__)


class AB:
    __slots__ = ("a", "b")


class BA:
    __slots__ = ("b", "a")


class Derived(AB):
    __slots__ = ()


x = Derived()
x.a, x.b = 1, 2
Derived.__bases__ = (BA,)
print(x.a, x.b)
y = AB()
y.a, y.b = 3, 4
y.__class__ = BA
print(y.a, y.b)


class Empty:
    __slots__ = ()


class Plain:
    pass


class OfEmpty(Empty):
    pass


class OneSlot(OfEmpty):
    __slots__ = ("q",)


class TwoSlots(OfEmpty):
    __slots__ = ("q", "p")


class Turned(OfEmpty):
    __slots__ = ("p", "q")


class Integer(int):
    pass


class SmallInteger(int):
    __slots__ = ()


class Error(Exception):
    pass


class OtherError(ValueError):
    pass


class Both:
    __slots__ = ("__weakref__", "__dict__")


class Dict:
    __slots__ = ("__dict__",)


classes = [Empty, Plain, OfEmpty, OneSlot, TwoSlots, Turned, Integer, SmallInteger, Error, OtherError, Both, Dict, object]
for old in classes:
    for new in classes:
        o = old()
        try:
            o.__class__ = new
            print(old.__name__, new.__name__, "ok")
        except TypeError as e:
            print(old.__name__, new.__name__, e)
        if old is new:
            continue
        try:
            class Sub(old):
                __slots__ = ()
            Sub.__bases__ = (new,)
            print("bases", old.__name__, new.__name__, "ok")
        except TypeError as e:
            print("bases", old.__name__, new.__name__, e)
