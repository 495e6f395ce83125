# Special methods that come and go with their class, and the errors for those that are not there.

# more odd corners
import sys
class C:
    def m(self, a, b=1, *args, c, d=2, **kw): pass
    @classmethod
    def k(cls): return cls
    @staticmethod
    def s(x): return x
c=C()
for f in (lambda: c.m(), lambda: c.m(1), lambda: C.m(), lambda: c.k(1), lambda: C.s(), lambda: c.nope, lambda: C.nope, lambda: c.m.nope, lambda: c.m.__self__ is c, lambda: c.m.__name__, lambda: len.nope, lambda: [].append.nope, lambda: C.__dict__['k'].__get__(None, C)() , lambda: C.__dict__['s'].__get__(c)(4)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f():
    c.m.x = 1
try: f()
except AttributeError as e: print(e)
def f(): len.x=1
try: f()
except AttributeError as e: print(e)
def f(): object().x=1
try: f()
except AttributeError as e: print(e)
def f(): [].x=1
try: f()
except AttributeError as e: print(e)
def f(): del [].append
try: f()
except AttributeError as e: print(e)
def f(): [].append=1
try: f()
except AttributeError as e: print(e)
def f(): (1).real=1
try: f()
except AttributeError as e: print(e)
def f(): c.__class__=1
try: f()
except TypeError as e: print(e)
def f(): del c.x
try: f()
except AttributeError as e: print(e)
def f(): del C.x
try: f()
except AttributeError as e: print(e)
def f(): list.append=1
try: f()
except TypeError as e: print(e)
def f(): type.x=1
try: f()
except TypeError as e: print(e)
def f(): None.x=1
try: f()
except AttributeError as e: print(e)
print(sorted(vars(C)), [k for k in C.__dict__][:3])
# special methods on instance don't count
c.__len__ = lambda: 3
try: len(c)
except TypeError as e: print(e)
C.__len__ = lambda s: 7; print(len(c)); del C.__len__
try: len(c)
except TypeError as e: print(e)
C.__getattr__ = lambda s,n: 'dyn '+n; print(c.foo); del C.__getattr__
try: c.foo
except AttributeError as e: print(e)
C.__eq__ = lambda s,o: True; print(c==5); del C.__eq__; print(c==5)
C.__add__ = lambda s,o: 'add'; print(c+1); del C.__add__
try: c+1
except TypeError as e: print(e)
C.__radd__ = lambda s,o: 'radd'; print(1+c); del C.__radd__
try: 1+c
except TypeError as e: print(e)
C.__iter__ = lambda s: iter([1,2]); print(list(c)); del C.__iter__
try: list(c)
except TypeError as e: print(e)
C.__call__ = lambda s,*a: a; print(c(1,2)); del C.__call__
try: c()
except TypeError as e: print(e)
C.__hash__ = None
try: hash(c)
except TypeError as e: print(e)
del C.__hash__; print(isinstance(hash(c), int))
C.__repr__ = lambda s: 'REPR'; print(c, str(c), [c]); C.__str__ = lambda s: 'STR'; print(c, [c], f'{c}', f'{c!r}'); del C.__repr__, C.__str__
C.__bool__ = lambda s: False; print(bool(c)); C.__bool__ = lambda s: 3
try: bool(c)
except TypeError as e: print(e)
del C.__bool__
C.__repr__ = lambda s: 3
try: repr(c)
except TypeError as e: print(e)
C.__str__ = lambda s: 3
try: str(c)
except TypeError as e: print(e)
del C.__repr__, C.__str__
C.__len__ = lambda s: -1
try: len(c)
except ValueError as e: print(e)
C.__len__ = lambda s: 'x'
try: len(c)
except TypeError as e: print(e)
del C.__len__
C.__init__ = lambda s: 3
try: C()
except TypeError as e: print(e)
del C.__init__
C.__new__ = lambda cls: 5; print(C());
C.__new__ = staticmethod(lambda cls, *a: object.__new__(cls)); print(type(C(1)).__name__) if False else None
del C.__new__
C.__setattr__ = lambda s,n,v: print('set',n,v); c.q=1; del C.__setattr__; c.q=2; print(c.q)
C.__delattr__ = lambda s,n: print('del',n); del c.q; print(c.q); del C.__delattr__; del c.q; print(hasattr(c,'q'))
C.__contains__ = lambda s,x: x==1; print(1 in c, 2 in c); del C.__contains__
try: 1 in c
except TypeError as e: print(e)
C.__getitem__ = lambda s,i: i*2 if i<3 else [][0]; print(c[4] if False else c[2], list(c), 4 in c); del C.__getitem__
try: c[1]
except TypeError as e: print(e)
try: c[1]=2
except TypeError as e: print(e)
try: del c[1]
except TypeError as e: print(e)
try: C[1]
except TypeError as e: print(e)
try: -c
except TypeError as e: print(e)
try: c<c
except TypeError as e: print(e)
try: int(c)
except TypeError as e: print(e)
try: float(c)
except TypeError as e: print(e)
try: next(c)
except TypeError as e: print(e)
try:
    with c: pass
except TypeError as e: print(e)
try: [1][c]
except TypeError as e: print(e)
try: c @ 1
except TypeError as e: print(e)
class It:
    def __iter__(s): return 3
try: iter(It())
except TypeError as e: print(e)
class It2:
    def __iter__(s): return s
    n=0
    def __next__(s):
        s.n+=1
        if s.n>3: raise StopIteration
        return s.n
print(list(It2()), sum(It2()), max(It2()), tuple(It2()), [*It2()], dict(zip(It2(),It2())))
# inheritance of slots natively
class L2(list):
    def __len__(s): return 99
    def __contains__(s,x): return True
    def __eq__(s,o): return 'eq'
print(len(L2([1])), 5 in L2(), L2()==3, L2([1,2])[1], bool(L2()), sorted(L2([3,1])))
try: hash(L2())
except TypeError as e: print(e)
class I2(int):
    def __eq__(s,o): return False
    def __hash__(s): return 7
print(I2(3)==3, hash(I2(3)), I2(3)+1, I2(5).bit_length(), I2('12'), repr(I2(4)), f'{I2(4):03d}')
class B2(bytes): pass
print(B2(b'ab'), B2(b'ab')[0], type(B2(b'x')+b'y').__name__)
class F2(float):
    def __str__(s): return 'F2!'
print(F2(1.5), F2(1.5)*2, [F2(1.5)], F2('2.5').is_integer())
class Fs(frozenset): pass
print(len(Fs([1,2])), Fs([1])=={1}, hash(Fs([1]))==hash(frozenset([1])))
class E(Exception):
    x = 5
    __slots__ = ('q',)
e=E('m'); e.q=3; e.z=4; print(e.q,e.z,e.x,e)
class M(type(sys)):
    def hi(s): return s.__name__
print(M('mm').hi(), M('mm'))
class TT(type):
    def __new__(m, n, b, d, **k): d['added']=sorted(k); return type.__new__(m,n,b,d)
class UU(metaclass=TT): pass
print(UU.added, type(UU).__name__)
class VV(UU, TT('WW',(),{})): pass
print(VV.__mro__[2].__name__, VV.added)
try:
    class Bad(metaclass=lambda *a, **k: 5): pass
    print(Bad)
except Exception as e: print(e)
def deco(cls): cls.d = 1; return cls
@deco
class Dc:
    a: int = 3
    b: str
print(Dc.d, Dc.__annotations__)
class Outer:
    class Inner:
        def f(self): pass
print(Outer.Inner.__qualname__, Outer.Inner.f.__qualname__, repr(Outer.Inner), Outer.Inner().f.__qualname__)
def mk():
    class Loc: pass
    return Loc
print(mk(), mk().__qualname__)
print(super.__name__, type(super), super.__doc__ is not None or True)
class Cnt:
    n=0
    def __init__(s): type(s).n+=1
    def __del__(s): print('del')
x=Cnt(); print(Cnt.n)
del x
print('end')
