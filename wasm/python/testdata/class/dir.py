class A:
    x = 1
    def f(self): pass
a = A()
a.y = 2
print([n for n in dir(a) if not n.startswith("__")])
print([n for n in dir(A) if not n.startswith("__")])
class B:
    def __dir__(self): return ["z", "a"]
print(dir(B()))
def f():
    b = a = 1
    return dir()
print(f())
print([n for n in dir([]) if not n.startswith("_")])
print([n for n in dir(object())])
