x = "global"
class A:
    print(x)
    x = "class"
    print(x)
    def f(self): return x
    for i in range(3): pass
    del i
    print(sorted(k for k in locals() if not k.startswith("__")), __qualname__, __module__)
print(A().f(), A.x)
def outer():
    v = "outer"
    class B:
        w = v
        v = "own"
    return B.w, B.v
try:
    print(outer())
except NameError as e:
    print(e)
def outer2():
    v = "outer"
    class B:
        w = v
    return B.w
print(outer2())
