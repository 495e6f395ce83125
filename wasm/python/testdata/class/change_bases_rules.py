# Assignment to __bases__: what is allowed, and what follows from it.
class A: x = "A"
class B: x = "B"
class C(A): pass
class D(C): pass

def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def setb(c, b):
    c.__bases__ = b
    return c.__bases__, c.__mro__, c.__base__, [k.__name__ for k in A.__subclasses__()], [k.__name__ for k in B.__subclasses__()]
class S: __slots__ = ('a',)
class S2: __slots__ = ('b',)
class SS(S): pass
class S3: __slots__ = ('a',)
class SE(S): __slots__ = ()
class M(type): pass
class MM(metaclass=M): pass
class L(list): pass
class L2(list): pass
class LL(L): pass
t(lambda: setb(C, (B,)))
print(D.x, D.__mro__)
t(lambda: setb(C, (B, A)))
t(lambda: setb(C, (A, B)))
t(lambda: setb(C, (A, A)))
t(lambda: setb(C, (D,)))
t(lambda: setb(C, (C,)))
t(lambda: setb(C, (object,)))
t(lambda: setb(A, (B,)))
t(lambda: setb(C, (list,)))
t(lambda: setb(C, (1,)))
t(lambda: setb(C, (int, 1)))
t(lambda: setb(C, [A]))
t(lambda: setb(C, ()))
t(lambda: setb(C, (S,)))
t(lambda: setb(SS, (S2,)))
t(lambda: setb(SS, (S3,)))
t(lambda: setb(SE, (S3,)))
t(lambda: setb(SE, (S2,)))
t(lambda: setb(SS, (SE,)))
t(lambda: setb(MM, (A,)))
t(lambda: setb(C, (MM,)))
t(lambda: setb(LL, (L2,)))
t(lambda: setb(LL, (L2, A)))
t(lambda: setb(LL, (A,)))
t(lambda: setb(LL, (list,)))
t(lambda: setb(L, (list,)))
t(lambda: setb(int, (list,)))
t(lambda: setb(C, (A, object, B)))
t(lambda: setb(C, (bool,)))
t(lambda: setb(C, (type,)))
class P(C):
    def __len__(self): return 3
    def __init_subclass__(cls): print('init', cls)
class Q: 
    def __len__(self): return 5
    def __add__(self, o): return 'Q+'
class R(Q): pass
r = R()
class W(R): pass
class NoLen: pass
print(len(W()), W() + 1)
R.__bases__ = (NoLen,)
t(lambda: len(r)); t(lambda: len(W())); t(lambda: r + 1)
R.__bases__ = (P,)
t(lambda: len(W()))
print(P.__subclasses__(), Q.__subclasses__(), isinstance(r, P), issubclass(W, Q))
def f():
    del C.__bases__
t(f)
class Meta(type):
    def mro(cls):
        print('mro', cls.__name__)
        return super().mro()
class X(metaclass=Meta): pass
class Y(X): pass
class Z(X): pass
class Z2(Y): pass
Y.__bases__ = (Z,)
print(Z2.__mro__)
