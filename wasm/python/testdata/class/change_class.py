class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
a = A()
a.__class__ = B
print(a.f(), type(a).__name__, isinstance(a, A))
try:
    a.__class__ = int
except TypeError as e:
    print(e)
try:
    a.__class__ = 3
except TypeError as e:
    print(e)
B.f = lambda self: "patched"
print(a.f())
A.__name__ = "Renamed"
print(A)
