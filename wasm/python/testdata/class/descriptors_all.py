class D:
    def __init__(s, n): s.n = n
    def __set_name__(s, o, n): print("set_name", o.__name__, n)
    def __get__(s, o, c=None): print("get", s.n, o is None, c.__name__); return s.n
    def __set__(s, o, v): print("set", v)
    def __delete__(s, o): print("delete")
class N:
    def __get__(s, o, c): return "nondata"
class A:
    d = D("d"); n = N()
a = A()
print(a.d, A.d, a.n, A.n); a.d = 5; del a.d
a.__dict__["d"] = 1; a.__dict__["n"] = 2
print(a.d, a.n)
A.d = 7; print(a.d)
A.e = D("e"); 
try: del a.n; print(a.n)
except AttributeError as e: print(e)
class OnlySet:
    def __set__(s, o, v): o.__dict__['z'] = v
class B: z = OnlySet()
b = B(); print(b.z.__class__.__name__); b.z = 4; print(b.z)
try: del b.z
except AttributeError as e: print(e)
class Bad:
    def __set_name__(s, o, n): raise ValueError("sn")
try:
    class C: x = Bad()
except BaseException as e: print(repr(e), e.__notes__)
class P:
    def __init__(s): s._x = 1
    @property
    def x(s): "doc"; return s._x
    @x.setter
    def x(s, v): s._x = v
    @x.deleter
    def x(s): del s._x
p = P(); p.x = 3; print(p.x, P.x.__doc__, P.x.fget.__name__, P.x.__name__); del p.x
try: p.x
except AttributeError as e: print(e)
class Q(P):
    @P.x.getter
    def x(s): return "Q"
print(Q().x)
class R(P):
    @property
    def x(s): return super().x + 10
print(R().x)
try: R().x = 5
except AttributeError as e: print(e)
try: del R().x
except AttributeError as e: print(e)
class S:
    x = property()
    y = property(lambda s: 1, doc="yd")
    w = property(fset=lambda s, v: None)
for f in (lambda: S().x, lambda: setattr(S(), 'y', 1), lambda: S().w, lambda: delattr(S(), 'x')):
    try: f()
    except AttributeError as e: print(e)
print(S.y.__doc__, S().y)
