# Copies of partial objects; partialmethod read from the class; singledispatchmethod over class and static methods.
import copy, functools
def use(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
p = functools.partial(print, 1, [2], sep="-")
p.note = [3]
q = copy.copy(p)
use(lambda: (q.func is print, q.args, q.keywords, q.args[1] is p.args[1], q.note is p.note, q is p))
r = copy.deepcopy(p)
use(lambda: (r.args, r.args[1] is p.args[1], r.note, r.note is p.note))
use(lambda: p.__reduce__()[1:])
for state in None, (), (1, (), {}, None), (print, [], {}, None), (print, (), [], None):
    use(lambda: p.__setstate__(state))
p.__setstate__((max, (4,), {}, None))
use(lambda: (p(3, 5), p.__dict__))
class Sub(functools.partial): pass
use(lambda: type(copy.copy(Sub(int, base=2))).__name__ + str(copy.copy(Sub(int, base=2))("11")))
class A:
    def meth(self, *a, **k): return a, k
    part = functools.partialmethod(meth, 1, x=2)
    nested = functools.partialmethod(part, 5)
    over = functools.partialmethod(functools.partial(max, 3), 7)
    static = functools.partialmethod(staticmethod(lambda *a, **k: (a, k)), 8)
    cls = functools.partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 9)
    @functools.singledispatchmethod
    @classmethod
    def show(cls, arg): return "base", cls.__name__
    @show.register
    @classmethod
    def _(cls, arg: int): return "int", cls.__name__
    @functools.singledispatchmethod
    @staticmethod
    def st(arg): return "base"
    @st.register
    @staticmethod
    def _(arg: "str"): return "str"
a = A()
use(lambda: a.part(3))
use(lambda: a.nested(3, z=1))
use(lambda: a.static(3))
use(lambda: (a.cls(3), A.cls(3), A.part(a, 3), A.nested(a)))
use(lambda: (a.part.__self__ is a, a.part.func.__name__))
use(lambda: (A.show(1), A().show("x"), A.st("s"), A().st(2)))
@functools.singledispatch
def g(x): return "base"
use(lambda: g.register("x", lambda: 1))
use(lambda: g.register(list[int], lambda: 1))
