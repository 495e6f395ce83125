import sys
def t(name, f):
    try: r = f(); print(name, "ok", type(r).__name__)
    except RecursionError as e: print(name, e)
    except MemoryError as e: print(name, "Mem", e)
class A:
    def __repr__(s): return repr(s)
t("repr", lambda: repr(A()))
class A:
    def __repr__(s): return f"{s!r}"
t("repr2", lambda: repr(A()))
class A:
    def __str__(s): return str(s)
t("str", lambda: str(A()))
class A:
    def __eq__(s, o): return s == o
t("eq", lambda: A() == A())
class A:
    def __getattr__(s, n): return getattr(s, n)
t("ga", lambda: A().x)
class A:
    def __getattr__(s, n): return s.foo
t("ga2", lambda: A().x)
class A:
    def __getattribute__(s, n): return s.foo
t("gab", lambda: A().x)
class A:
    def __init__(s): A()
t("init", A)
class A:
    def __new__(c): return A()
t("new", A)
class A:
    @property
    def p(s): return s.p
t("prop", lambda: A().p)
class A:
    def __lt__(s, o): return sorted([s, o])
t("lt", lambda: sorted([A(), A()]))
def key(x): return sorted([x], key=key)
t("key", lambda: sorted([1], key=key))
def mp(x): return list(map(mp, [x]))
t("map", lambda: mp(1))
def mp(x): return [*map(mp, [x])]
t("map2", lambda: mp(1))
class A:
    def __hash__(s): return hash(s)
t("hash", lambda: hash(A()))
t("hash2", lambda: {A(): 1})
class A:
    def __len__(s): return len(s)
t("len", lambda: len(A()))
class A:
    def __bool__(s): return bool(s)
t("bool", lambda: not A())
class A:
    def __iter__(s): return iter(s)
t("iter", lambda: list(A()))
class A:
    def __call__(s): return s()
t("call", lambda: A()())
class A: pass
A.__call__ = A()
t("call2", lambda: A()())
class A:
    def __contains__(s, x): return x in s
t("in", lambda: 1 in A())
class A:
    def __add__(s, o): return s + o
t("add", lambda: A() + 1)
class A:
    def __radd__(s, o): return sum([1, s])
t("radd", lambda: sum([1, A()]))
class A:
    def __getitem__(s, i): return s[i]
t("gi", lambda: A()[0])
class A:
    def __setattr__(s, n, v): s.x = v
def f(): A().x = 1
t("sa", f)
class A:
    def __format__(s, x): return format(s, x)
t("fmt", lambda: f"{A()}")
class A:
    def __enter__(s):
        with s: pass
    def __exit__(*a): pass
t("enter", lambda: A().__enter__())
class M(type):
    def __call__(c): return c()
class A(metaclass=M): pass
t("meta", lambda: A())
class M(type):
    def __instancecheck__(c, o): return isinstance(o, c)
class A(metaclass=M): pass
t("inst", lambda: isinstance(1, A))
class D:
    def __get__(s, o, c): return o.d
class A: d = D()
t("desc", lambda: A().d)
class A:
    def __index__(s): return [1][s]
t("idx", lambda: [1][A()])
class A:
    def __int__(s): return int(s)
t("int", lambda: int(A()))
import functools
def rec(a, b): return functools.reduce(rec, [1, 2])
t("reduce", lambda: rec(1, 2))
def ev(): return eval("ev()")
t("eval", ev)
def ex(): exec("ex()")
t("exec", ex)
def g(): yield from g()
t("yf", lambda: next(g()))
def g(): 
    for x in g(): yield x
t("forg", lambda: next(g()))
def g(): return list(g2())
def g2(): yield g()
t("listg", lambda: g())
async def c(): await c()
t("await", lambda: c().send(None))
def cl():
    class X:
        y = cl()
t("class", cl)
def lam(n): return (lambda: lam(n))()
t("lambda", lambda: lam(1))
def comp(): return [comp() for x in [1]]
t("comp", comp)
def dec(f): 
    @dec
    def g(): pass
t("dec", lambda: dec(1))
def fin():
    try: fin()
    finally: fin()
def exc():
    try: 1/0
    except ZeroDivisionError: exc()
t("exc", exc)
class A:
    def __getattr__(s, n): return hasattr(s, n)
t("hasattr", lambda: A().x)
class A:
    def __init_subclass__(c): type("B", (A,), {})
def f():
    class B(A): pass
t("initsub", f)
class A:
    def __missing__(s, k): return s[k]
class D(dict):
    def __missing__(s, k): return s[k]
t("missing", lambda: D()[1])
def sm(): return max([1, 2], key=lambda x: sm())
t("max", sm)
def fl(): return list(filter(lambda x: fl(), [1]))
t("filter", fl)
t("sup", lambda: None)
class A:
    def f(s): return super().f()
class B(A):
    def f(s): return B.f(s)
t("super", lambda: B().f())
class A:
    def __reversed__(s): return reversed(s)
t("rev", lambda: reversed(A()))
class A:
    def __next__(s): return next(s)
t("next", lambda: next(A()))
class A:
    def __ne__(s, o): return [s] != [o]
    def __eq__(s, o): return [s] == [o]
t("listeq", lambda: A() == A())
class A:
    def __repr__(s): return str([s, {1: s}])
t("listrepr", lambda: repr(A()))
import copy
class A:
    def __deepcopy__(s, m): return copy.deepcopy(A())
t("dc", lambda: copy.deepcopy(A()))
print(sys.getrecursionlimit())
