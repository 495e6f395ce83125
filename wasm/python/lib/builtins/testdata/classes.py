# Metaclasses, descriptors, method resolution, operators, subclasses of built-in classes, slots, properties.

# classes
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print('new', name, [b.__name__ for b in bases], sorted(kw))
        return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw):
        print('init', name, sorted(kw))
        super().__init__(name, bases, ns)
    def __call__(c, *a, **k):
        print('call', a, k)
        return super().__call__(*a, **k)
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print('prepare', name, sorted(kw)); return {}
    def __len__(c): return 42
    def __iter__(c): return iter('abc')
    def __contains__(c, x): return x == 'q'
    def __getitem__(c, k): return ('item', k)
    def __repr__(c): return f'<M {c.__name__}>'
    @property
    def prop(c): return c.__name__ + '!'
    def __getattr__(c, n):
        if n.startswith('dyn'): return n
        raise AttributeError(n)
class A(metaclass=Meta, x=1):
    def __init__(self, v=0): self.v = v
class B(A, y=2): pass
print(len(A), list(B), 'q' in B, B[3], A, B.prop, B.dynx, hasattr(B,'zz'))
b = B(5); print(b.v, type(b), type(B), isinstance(B, Meta))
class Desc:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.n = name
    def __get__(self, o, t=None): return (self.n, o is None, t.__name__)
class D:
    x = Desc(); y = Desc()
    def __init_subclass__(cls, /, tag=None, **kw): print('sub', cls.__name__, tag); super().__init_subclass__(**kw)
    def __class_getitem__(cls, k): return f'{cls.__name__}[{k}]'
class E(D, tag='t'): pass
print(D().x, D.y, E[int], D['q'])
class Data:
    def __get__(s,o,t): return 'get'
    def __set__(s,o,v): print('set', v)
    def __delete__(s,o): print('del')
class NonData:
    def __get__(s,o,t): return 'nd'
class F:
    d = Data(); n = NonData()
f = F(); f.__dict__['d'] = 1; f.__dict__['n'] = 2
print(f.d, f.n); f.d = 9; del f.d
class OnlySet:
    def __set__(s,o,v): o.__dict__['q'] = v*2
class G: q = OnlySet()
g = G(); g.q = 4; print(g.q);
try: del g.q
except AttributeError as e: print(repr(e))
# MRO
class X:
    def f(s): return ['X']
class Y(X):
    def f(s): return ['Y'] + super().f()
class Z(X):
    def f(s): return ['Z'] + super().f()
class W(Y, Z):
    def f(s): return ['W'] + super().f()
print(W().f(), [c.__name__ for c in W.__mro__], W.mro() == list(W.__mro__), X.__subclasses__(), W.__bases__, W.__base__)
Y.f = lambda s: ['y2']; print(W().f()); del Y.f; print(W().f())
# operators
class V:
    def __init__(s,x): s.x=x
    def __add__(s,o): return V(s.x+o.x) if isinstance(o,V) else NotImplemented
    def __radd__(s,o): return V(o+s.x)
    def __iadd__(s,o): s.x += 100; return s
    def __eq__(s,o): return isinstance(o,V) and s.x==o.x
    def __lt__(s,o): return s.x<o.x
    def __repr__(s): return f'V({s.x})'
    def __bool__(s): return s.x!=0
    def __neg__(s): return V(-s.x)
    def __call__(s,*a,**k): return (s.x,a,k)
    def __getitem__(s,i):
        if i>2: raise IndexError
        return i*s.x
    def __len__(s): return 3
    def __index__(s): return s.x
    def __format__(s,spec): return f'<{spec}>'
    def __enter__(s): return s
    def __exit__(s,*a): return True
print(V(1)+V(2), 5+V(1), V(1)==V(1), V(1)!=V(2), V(1)<V(2), V(1)>V(2), bool(V(0)), -V(3), V(1)(2,k=3), list(V(2)), len(V(1)), [10,20,30][V(1)], f'{V(1):abc}', hex(V(10)))
v=V(1); v+=1; print(v)
try: v+'x'
except TypeError as e: print(e)
try: hash(v)
except TypeError as e: print(e)
try: V(1)<=V(2)
except TypeError as e: print(e)
print(sorted([V(3),V(1),V(2)]), max(V(1),V(5)), sum([V(1),V(2)],V(0)), 4 in V(2), V(1).__eq__(3), V.__hash__)
class S(int):
    def __new__(cls, v): return super().__new__(cls, v*2)
    def __repr__(self): return f'S({int(self)})'
    def __add__(self,o): return S(int(self)+int(o))
print(S(3), S(3)+1, 1+S(3), S(3)*2, isinstance(S(1),int), S(2).real, {S(1):1}[2])
class L(list):
    def __init__(s,*a): super().__init__(*a); s.extra=1
    def append(s,x): super().append(x*2)
l=L([1]); l.append(5); print(l, l.extra, len(l), l==[1,10], type(l).__name__, l[0:1], l.__dict__)
class Dd(dict):
    def __missing__(s,k): return k*2
d=Dd(a=1); print(d['a'], d['zz'], d, d.get('q'))
class T(tuple):
    __slots__=()
    def __new__(c,a,b): return tuple.__new__(c,(a,b))
    x=property(lambda s:s[0])
print(T(1,2), T(1,2).x, T(1,2)==(1,2), hash(T(1,2))==hash((1,2)))
class St(str):
    def shout(s): return s.upper()+'!'
print(St('a').shout(), St('a')+'b', repr(St('x')), {St('k'):1}['k'], type(St('a').upper()).__name__)
class Sl:
    __slots__ = ('a','__b')
    def __init__(s): s.a=1; s.__b=2
s=Sl(); print(s.a, Sl.__slots__, sorted(k for k in Sl.__dict__ if not k.startswith('__')), s._Sl__b)
class Sl2(Sl):
    __slots__='c'
x=Sl2(); x.c=3; print(x.a,x.c)
class Sl3(Sl): pass
x=Sl3(); x.zz=1; print(x.__dict__, x.a)
def f(): s.q=1
try: s.q=1
except AttributeError as e: print(e)
class P:
    def __init__(s): s._x=1
    @property
    def x(s): "doc x"; return s._x
    @x.setter
    def x(s,v): s._x=v
    @x.deleter
    def x(s): s._x=None
    @classmethod
    def cm(cls,*a): return cls.__name__,a
    @staticmethod
    def sm(*a): return a
    @property
    def ro(s): return 1
p=P(); p.x=5; print(p.x, P.x.__doc__, P.cm(1), p.cm(2), P.sm(3), p.sm(4)); del p.x; print(p.x)
try: p.ro=3
except AttributeError as e: print(e)
print(P.cm.__func__.__name__, P.__dict__['cm'].__func__ is P.cm.__func__, p.cm.__self__, callable(P.__dict__['sm']), P.__dict__['sm'](9))
print(p.cm == p.cm, p.cm is p.cm, P.__dict__['sm'].__wrapped__ is P.sm)
class Q:
    def __getattr__(s,n): return 'ga_'+n
    def __setattr__(s,n,v): print('sa',n,v); object.__setattr__(s,n,v)
    def __delattr__(s,n): print('da',n); super().__delattr__(n)
q=Q(); q.z=1; print(q.z,q.y); del q.z; print(q.z)
class R:
    def __getattribute__(s,n):
        if n=='boom': raise AttributeError('boom')
        return object.__getattribute__(s,n)
    def __getattr__(s,n): return 'fallback '+n
print(R().boom, R().__class__.__name__)
class O: pass
o=O(); o.__class__=P; print(type(o).__name__); o.__dict__={'_x':7}; print(o.x)
print(type('Dyn',(P,),{'y':2}).y, type('Dyn',(),{}).__module__, type('Dyn',(),{}).__qualname__)
try:
    class Bad:
        d = type('N',(),{'__set_name__':lambda s,o,n: 1/0})()
except ZeroDivisionError as e: print(repr(e), e.__notes__)
class Old:
    def meth(self): pass
print(Old.meth.__qualname__, Old().meth.__func__ is Old.meth, Old.__name__, Old.__doc__, Old.__module__, Old.__qualname__)
Old.__name__='New'; print(Old)
print(isinstance(True,int), isinstance(1,(str,(int,))), issubclass(bool,int), isinstance(3, int|str), issubclass(int, (str,int)))
class IC(type):
    def __instancecheck__(c,o): return o==42
    def __subclasscheck__(c,o): return o is int
class I(metaclass=IC): pass
print(isinstance(42,I), isinstance(41,I), issubclass(int,I), issubclass(str,I), isinstance(I(),I))
print(object.__repr__([]).startswith('<list object at 0x'), object.__eq__(1,1), object.__eq__(1,2), object().__eq__(3), object.__ne__([],[]), [].__init__())
class HH:
    def __eq__(s,o): return True
    __hash__=object.__hash__
print({HH():1}=={} , hash(HH())!=None)
print(super(W,W()).f(), super(Y, W()).f(), super(W, W).f(W()))
try: super(W, 3)
except TypeError as e: print(e)
