class M(type):
    @classmethod
    def __prepare__(m, name, bases, **kw): print("prep", name, bases, kw); return {"pre": 1}
    def __new__(m, name, bases, ns, **kw): print("new", name, sorted(k for k in ns if not k.startswith('__')), kw); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw): print("init", name, kw); super().__init__(name, bases, ns)
    def __call__(c, *a, **k): print("call", a, k); return super().__call__(*a, **k)
    def __getattr__(c, n): return f"M.{n}"
    def __iter__(c): return iter("ab")
    def __len__(c): return 7
    def __contains__(c, x): return x == 3
    def __getitem__(c, i): return ("gi", i)
    def __repr__(c): return f"<M {c.__name__}>"
    def __instancecheck__(c, o): return o == 5
    def __subclasscheck__(c, o): return o is int
    def __bool__(c): return False
    def __add__(c, o): return "add"
    def __hash__(c): return 5
    def __eq__(c, o): return c is o
    def __dir__(c): return ["z"]
    @property
    def mp(c): return "metaprop"
class A(metaclass=M, x=1):
    y = 2
print(A.foo, list(A), len(A), 3 in A, A[1], A, isinstance(5, A), isinstance(A.__new__(A), A), issubclass(int, A), bool(A), A + 1, hash(A), dir(A), A.mp, A.pre)
a = A()
try: a.mp
except AttributeError as e: print(e)
try: a.foo
except AttributeError as e: print(e)
class B(A, z=3): pass
print(type(B), B.__mro__)
try:
    class M2(type): pass
    class C(A, metaclass=M2): pass
except TypeError as e: print(e)
def fm(name, bases, ns, **k): print(name, bases, k); return 42
class D(metaclass=fm, q=1): pass
print(D)
class E(*[A], **{"w": 1}): pass
try:
    class F(A, A): pass
except TypeError as e: print(e)
try:
    class X: pass
    class Y(X): pass
    class Z(X, Y): pass
except TypeError as e: print(e)
for b in (bool, type(None), range, type(lambda: 0), type(...), slice, memoryview):
    try:
        class G(b): pass
        print("ok", b)
    except TypeError as e: print(e)
try:
    class G(5): pass
except TypeError as e: print(e)
try:
    class G(int, str): pass
except TypeError as e: print(e)
try:
    class H(object, foo=1): pass
except TypeError as e: print(e)
