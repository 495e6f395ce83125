def tag(name):
    def wrap(cls):
        cls.tag = name
        return cls
    return wrap
def trace(f):
    def inner(*a, **k):
        print("->", f.__name__, a[1:], k)
        r = f(*a, **k)
        print("<-", r)
        return r
    return inner
@tag("first")
@tag("second")
class A:
    @trace
    def add(self, x, y=1): return x + y
    @property
    @trace
    def p(self): return "p"
print(A.tag)
A().add(2, y=5)
A().p
@(lambda f: f())
def value(): return 42
print(value)
