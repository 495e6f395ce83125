def f(): "doc"
f.count = 1
f.count += 1
print(f.count, f.__dict__, f.__doc__, f.__annotations__, f.__globals__ is globals())
f.__name__ = "renamed"
print(f.__name__, repr(f).split(" at ")[0])
f.__defaults__ = (1,)
try:
    f.__code__ = 3
except TypeError as e:
    print(e)
def g(a, b): return a, b
g.__defaults__ = (10, 20)
print(g(), g(1))
g.__kwdefaults__ = None
f.__code__ = (lambda: "new code").__code__
f.__defaults__ = None
print(f())
