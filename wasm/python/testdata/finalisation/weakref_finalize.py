import weakref

class A: pass

a = A()
f = weakref.finalize(a, print, "finalised", 1)
print(f.alive)
del a
print(f.alive)
b = A()
g = weakref.finalize(b, print, "by hand")
g()
del b
print("once only")
