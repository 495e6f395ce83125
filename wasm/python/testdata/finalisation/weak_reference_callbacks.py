import gc
import weakref


class A:
    pass


def said(text):
    return lambda r: print("callback", text)


a = A()
weakref.ref(a, said("dropped at once"))
kept = weakref.ref(a, said("kept"))


def f():
    local = weakref.ref(a, said("local"))
    return local() is a


print(f())
refs = [weakref.ref(a, said("in a list"))]
refs.clear()
gone = weakref.ref(a, said("deleted"))
del gone
del a
print(kept())


def object_first():
    x = A()
    r = weakref.ref(x, said("object first"))


def reference_first():
    r = None
    x = A()
    r = weakref.ref(x, said("reference first"))


def one_dict():
    holder = A()
    holder.x = A()
    holder.r = weakref.ref(holder.x, said("object first in a dict"))


object_first()
reference_first()
one_dict()
circle = A()
circle.itself = circle
circle.r = weakref.ref(circle, said("in its circle"))
outside = weakref.ref(circle, said("outside of the circle"))
del circle
gc.collect()
print(outside())
b = A()
weakref.finalize(b, print, "finalised")
values = weakref.WeakValueDictionary({1: b})
keys = weakref.WeakKeyDictionary({b: 1})
del b
print(len(values), len(keys))
