# print to other files, patterns, and the idioms that lessons build on descriptors and metaclasses.

import sys
class W:
    def __init__(s): s.buf=[]
    def write(s,x): s.buf.append(x)
    def flush(s): s.buf.append('FLUSH')
old=sys.stdout; w=W(); sys.stdout=w
print(1,'a',sep='-',end='!\n'); print(); print('x',flush=True); print(2, file=w)
sys.stdout=old; print(w.buf)
sys.stdout=None; print('nothing'); sys.stdout=old
del sys.stdout
try: print('x')
except RuntimeError as e: sys.stdout=old; print(e)
class S:
    def __str__(s): raise ValueError('bad str')
try: print('a',S(),'b')
except ValueError as e: print(); print(e)
# generics
# match
class P:
    __match_args__=('x','y')
    def __init__(s,x,y): s.x=x; s.y=y
def m(v):
    match v:
        case P(0, y=b): return 'P0',b
        case P(a, b): return a,b
        case int(n) if n>5: return 'big',n
        case int(): return 'int'
        case [a,*r]: return a,r
        case {'k':v,**r}: return v,r
        case str(s): return s
        case None: return 'none'
        case ValueError(args=(a,)): return a
        case _: return 'other'
for v in (P(0,1),P(1,2),9,1,[1,2,3],(4,),{'k':1,'z':2},'s',None,ValueError(7),1.5): print(m(v))
try:
    match P(1,2):
        case P(1,2,3): pass
except TypeError as e: print(e)
# property subclass, cached etc
class myprop(property):
    def __get__(s,o,t=None): return ('my', super().__get__(o,t)) if o is not None else s
class Q:
    @myprop
    def z(self): "zdoc"; return 5
print(Q().z, Q.z.__doc__, type(Q.z).__name__)
class cls_prop:
    def __init__(s,f): s.f=f
    def __get__(s,o,t): return s.f(t)
class R:
    @cls_prop
    def name(cls): return cls.__name__
print(R.name, R().name)
class lazy:
    def __init__(s,f): s.f=f; s.n=f.__name__
    def __get__(s,o,t):
        if o is None: return s
        v=s.f(o); o.__dict__[s.n]=v; return v
class LZ:
    c=0
    @lazy
    def v(s): s.c+=1; return 42
l=LZ(); print(l.v,l.v,l.c)
# singleton, registry, multiple dispatch by metaclass
class Sing(type):
    _i={}
    def __call__(c,*a,**k):
        if c not in c._i: c._i[c]=super().__call__(*a,**k)
        return c._i[c]
class Cfg(metaclass=Sing):
    def __init__(s,v=0): s.v=v
print(Cfg(1) is Cfg(2), Cfg().v)
class Borg:
    _s={}
    def __new__(c,*a,**k): o=super().__new__(c); o.__dict__=c._s; return o
a=Borg(); a.x=1; print(Borg().x)
class Plug:
    reg=[]
    def __init_subclass__(cls, **k): super().__init_subclass__(**k); cls.reg.append(cls.__name__)
class P1(Plug): pass
class P2(Plug): pass
print(Plug.reg)
try:
    class P3(Plug, bad=1): pass
except TypeError as e: print(e)
class Num(int):
    def __new__(cls, v, unit): o=super().__new__(cls,v); o.unit=unit; return o
n=Num(5,'kg'); print(n,n.unit,n+1,type(n+1),n==5, {5:'a'}[n], [0,1,2,3,4,5][n], n.__dict__)
class Vec(tuple):
    def __new__(cls,*a): return super().__new__(cls,a)
    def __add__(s,o): return Vec(*(x+y for x,y in zip(s,o)))
print(Vec(1,2)+Vec(3,4), isinstance(Vec(1),tuple), Vec(1,2)[0], len(Vec(1,2,3)))
class Ctx:
    def __enter__(s): print('in'); return s
    def __exit__(s,t,v,tb): print('out',t.__name__ if t else None, v); return True
with Ctx() as c: raise KeyError('z')
with Ctx(): pass
class It:
    def __getitem__(s,i):
        if i==3: raise IndexError
        return i
print(list(It()), 2 in It(), list(reversed([1,2])), list(map(str,It())))
class Rev:
    def __len__(s): return 3
    def __getitem__(s,i): return i*i
print(list(reversed(Rev())))
class Bo:
    def __bool__(s): print('b'); return True
if Bo() and not Bo(): pass
class Cmp:
    def __init__(s,v): s.v=v
    def __eq__(s,o): print('eq'); return NotImplemented
    def __lt__(s,o): print('lt'); return NotImplemented
    def __gt__(s,o): print('gt'); return NotImplemented
print(Cmp(1)==Cmp(2), Cmp(1)!=Cmp(2))
try: Cmp(1)<Cmp(2)
except TypeError as e: print(e)
class Sub(Cmp):
    def __eq__(s,o): print('subeq'); return True
print(Cmp(1)==Sub(2))
class A1:
    def __add__(s,o): print('A.add'); return NotImplemented
    def __radd__(s,o): print('A.radd'); return 1
class B1(A1):
    def __radd__(s,o): print('B.radd'); return 2
class B2(A1): pass
print(A1()+B1(), A1()+B2() if False else '', 3+A1())
try: A1()+A1()
except TypeError as e: print(e)
print(A1.__add__, type(A1.__add__).__name__) if False else None
x=object(); y=object(); print(x==x, x==y, x!=y, hash(x)==hash(x))
print(int.__eq__(1,'a'), (1).__lt__(2), 'a'.__add__('b'), [1].__len__(), (5).__rsub__(10), int.__neg__(3), str.__contains__('abc','b'), {}.__class__, type.__call__(int,'7'), object.__class__)
print(int.__call__ if False else int('7'), type.__repr__(int), object.__str__(5), object.__format__(5,''), object.__reduce_ex__ is not None)
try: object.__format__(5,'d')
except TypeError as e: print(e)
print(type.mro(int), int.mro(), bool.__mro__, bool.__base__, int.__subclasses__()[:1])
print(callable(int), callable(5), callable(lambda:1), callable(It()), callable(Sing))
print([].__init__([1]), dict.__new__(dict), list.__new__(list), str.__new__(str,'q'), tuple.__new__(tuple,[1]))
try: list.__new__(dict)
except TypeError as e: print(e)
try: list.append(3,4)
except TypeError as e: print(e)
try: list.append()
except TypeError as e: print(e)
try: [].append()
except TypeError as e: print(e)
try: int.__add__('a',1)
except TypeError as e: print(e)
try: (1).__add__()
except TypeError as e: print(e)
print((1).__add__('x'), (1.5).__radd__(1), True.__and__(False), 'x'.__mul__(3), [1].__add__([2]), [1].__iadd__([3]))
print(getattr(3,'real'), getattr(3,'zz',None), hasattr(3,'imag'), vars(P(1,2)))
setattr(P,'k',9); print(P(1,2).k); delattr(P,'k'); print(hasattr(P,'k'))
print(type(P.__init__), type(P(1,2).__init__), type(len), type([].append), type(list.append), type(int.__add__), type((1).__add__), type(dict.__dict__['fromkeys']), type(int.__dict__['real']), type(P.__dict__['__dict__']), type(type.__dict__['__mro__']), type(P.__dict__))
