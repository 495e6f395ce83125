class A:
    class B: pass
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass

def f():
    class L: pass
    return L

print(A, A.B, f())
print(A.__name__, A.B.__qualname__, f().__qualname__, A.__module__)
print(repr(A())[:20], repr(A.m)[:17], repr(A().m)[:32])
print(repr(A.c), repr(A.s)[:17])
print(type(A), type(A.m), type(A().m), type(A.__dict__["c"]), type(len), type("".join))
