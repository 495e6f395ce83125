class A:
    def f(s): return "A"
    @classmethod
    def c(cls): return cls.__name__
class B(A):
    def f(s): return "B" + super().f()
    @classmethod
    def c(cls): return "B" + super().c()
    @staticmethod
    def st(): 
        try: super().f()
        except RuntimeError as e: return str(e)
    def nested(s):
        def g(): return super(B, s).f()
        return g()
    def nested2(s):
        def g(): return super().f()
        try: return g()
        except (RuntimeError, TypeError) as e: return str(e)
    def comp(s): return [super(B, s).f() for _ in [1]]
    def comp2(s): return [super().f() for _ in [1]]
    lam = lambda s: super().f()
    def gen(s): yield super().f()
    def delself(s):
        del s
        try: super().f()
        except RuntimeError as e: return str(e)
b = B()
print(b.f(), B.c(), b.c(), B.st(), b.nested(), b.nested2(), b.comp(), b.comp2(), b.lam(), list(b.gen()), b.delself())
print(super(B, b), super(B, B).c(), super(B).__self__, repr(super(B)))
try: super(B, 5)
except TypeError as e: print(e)
try: super(5, 5)
except TypeError as e: print(e)
try: super(B, b).foo
except AttributeError as e: print(e)
try: super(B, b).foo = 1
except AttributeError as e: print(e)
def f(self): return super().f()
B.ext = f
try: b.ext()
except RuntimeError as e: print(e)
try: super()
except RuntimeError as e: print(e)
def g(): super()
try: g()
except RuntimeError as e: print(e)
class C(A):
    def f(s): return __class__.__name__
    print("__class__" in dir())
print(C().f())
class X:
    def __init__(s, **k): print("X", k); super().__init__(**k)
class Y:
    def __init__(s, y=0, **k): print("Y", y, k); super().__init__(**k)
class Z(X, Y):
    def __init__(s, **k): super().__init__(**k)
Z(y=1)
try: Z(q=1)
except TypeError as e: print(e)
class G:
    def __getattribute__(s, n): print("gattr", n); return super().__getattribute__(n)
    def __getattr__(s, n): return "fallback " + n
    def __setattr__(s, n, v): print("set", n); super().__setattr__(n, v)
    def __delattr__(s, n): print("del", n); super().__delattr__(n)
g = G(); g.x = 1; print(g.x, g.y); del g.x
try: del g.x
except AttributeError as e: print(e)
print(hasattr(g, "anything"), getattr(g, "z", 3))
print(len.__self__, G.__getattribute__(g, "q") if False else "")
