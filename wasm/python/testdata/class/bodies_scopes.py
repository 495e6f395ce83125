def deco(cls): print("deco", cls.__name__, cls.x); return cls
@deco
class A:
    x = 1
    y = [x for _ in range(2)] if 0 else x
    try: z = [x for _ in range(2)]
    except NameError as e: print(e)
    for i in range(3): pass
    def f(self, x=x): return x
    locals()["dyn"] = 5
    del i
    print(__module__, __qualname__)
    class Inner: 
        print(__qualname__)
        def m(self): return __class__.__qualname__
    def outer():
        class Loc: pass
        return Loc
print(A.dyn, A().f(), A.Inner().m(), A.outer(), A.z)
x = "global"
def f():
    x = "local"
    class C:
        print(x)
        x = "class"
        print(x)
        def g(self): return x
    return C().g()
print(f())
def h():
    class C:
        nonlocal_test = 1
        global gg
        gg = 5
        class gg2: pass
    return C
print(h().__dict__.get("gg"), gg)
class T: 
    __name = 1
    def get(self): return self.__name
    def __priv(self): pass
    _T__x = 2
    def x(self): return self.__x
print(T().get(), T().x(), [n for n in dir(T) if n.startswith("_T")])
try: T().__name
except AttributeError as e: print(e)
class Meth:
    def f(self): return 1
m = Meth(); m.f = lambda: 2; print(m.f()); del m.f; print(m.f())
print(Meth.f == Meth().f, m.f == m.f, m.f is m.f, hash(m.f) == hash(m.f))
import types
mm = types.MethodType(lambda s, a: (s, a), 5); print(mm(6), mm.__self__)
print(type("Dyn", (Meth,), dict(a=1, f2=lambda s: s.a))().f2())
ns = types.SimpleNamespace(a=1); print(ns)
print(type(m)(), isinstance(Meth, type), type(type), type.__base__, object.__base__)
class Cnt:
    n = 0
    def __init__(s): type(s).n += 1
Cnt(); Cnt(); print(Cnt.n)
class Ctx:
    def __enter__(s): return s
    def __exit__(s, *a): return True
with Ctx() as c: raise ValueError
print("ok")
class Desc(classmethod): pass
class PP:
    @Desc
    def f(cls): return cls
print(PP.f())
class It:
    def __getitem__(s, i):
        if i > 2: raise IndexError
        return i
print(list(It()), 1 in It(), max(It()), [*reversed(type("R", (It,), {"__len__": lambda s: 3})())])
a, *b = It(); print(a, b)
