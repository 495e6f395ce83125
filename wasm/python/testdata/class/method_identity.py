class A:
    def f(self): return 1
a = A()
print(a.f == a.f, a.f is a.f, a.f == A().f, A.f is A.f, a.f.__self__ is a, a.f.__func__ is A.f)
m = a.f
a.f = lambda: 2
print(m(), a.f(), m.__name__, hash(m) == hash(m))
try:
    A.f()
except TypeError as e:
    print(e)
try:
    a.f(1)
    m(1)
except TypeError as e:
    print(e)
try:
    m.x = 1
except AttributeError as e:
    print(e)
A.f.x = 1
print(m.x)
