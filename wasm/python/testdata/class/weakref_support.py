import weakref
class A: pass
a = A()
w = weakref.ref(a)
print(w() is a, w == weakref.ref(a), weakref.getweakrefcount(a))
p = weakref.proxy(a)
a.x = 5
print(p.x)
del a
print(w())
try:
    p.x
except ReferenceError as e:
    print(e)
for bad in (3, "s", [], ()):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
