# Operators and conversions of classes, of their own and derived from built-in ones.

def addr(s):
    """Hide addresses, which are made up here and random there."""
    out, rest = '', s
    while True:
        before, found, rest = rest.partition('0x7')
        out += before
        if not found:
            return out
        digits = rest.lstrip('0123456789abcdef')
        out += '0xADDR' if len(rest) - len(digits) > 8 else '0x7' + rest[:len(rest) - len(digits)]
        rest = digits


def show(f):
    """Print what f gives or raises."""
    try:
        print('OK', addr(str(f())))
    except BaseException as e:
        print(type(e).__name__, addr(str(e)))


class N:
    def __init__(s,v): s.v=v
    def __repr__(s): return f'N({s.v})'
for op in 'add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod'.split():
    def mk(op):
        def f(s,o): return (op, s.v, getattr(o,'v',o))
        def r(s,o): return ('r'+op, s.v, getattr(o,'v',o))
        def i(s,o): return ('i'+op, s.v, getattr(o,'v',o))
        return f,r,i
    f,r,i=mk(op); setattr(N,f'__{op}__',f); setattr(N,f'__r{op}__',r); setattr(N,f'__i{op}__',i)
a,b=N(1),N(2)
print(a+b,a-b,a*b,a/b,a//b,a%b,a**b,a<<b,a>>b,a&b,a|b,a^b,a@b,divmod(a,b),pow(a,b))
print(3+a,3-a,3*a,3/a,3//a,3%a,3**a,3<<a,3>>a,3&a,3|a,3^a,3@a,divmod(3,a),'x'+a,[1]+a,(1,)+a,1.5*a,None+a)
for st in ('+=','-=','*=','/=','//=','%=','**=','<<=','>>=','&=','|=','^=','@='):
    ns={'a':N(1)}; exec(f'a{st}5',ns); print(ns['a'])
class I(int):
    def __add__(s,o): return 'I.add'
    def __radd__(s,o): return 'I.radd'
    def __mul__(s,o): return NotImplemented
    def __lt__(s,o): return 'lt'
print(I(1)+1, 1+I(1), I(1)+I(2), I(2)*3 if False else '', 3*I(2), I(1)<2, 2>I(1), I(3)-1, -I(3), abs(I(-3)), ~I(1), int(I(4)), float(I(4)), bool(I(0)), hash(I(5)), I(7)//2, divmod(I(7),2), I(2)**3, 2**I(3), I(6)&3, round(I(5)), str(I(3)), f'{I(3):>4}', '%d'%I(3), [10,20,30,40][I(2)], range(I(3)), 'ab'*I(2), I(3)==3, 3==I(3), I(3) in {3:1}, max(I(3),2), I.from_bytes(b'\x02','big'), type(I(1).real), type(+I(1)), I(5).__class__)
show(lambda: I(2)*3)
class S(str):
    def __mod__(s,o): return 'S.mod'
    def __getitem__(s,i): return 'gi'
    def __len__(s): return 77
    def __eq__(s,o): return True
    def __hash__(s): return 3
    def __iter__(s): return iter([9])
    def __contains__(s,x): return True
    def __format__(s,f): return 'fmt'
s=S('abc'); print(s%1, s[0], len(s), s=='zz', s!='zz', hash(s), list(s), 'q' in s, f'{s}', s.upper(), s+'d', '%s'%s, '{}'.format(s), ''.join([s]), str(s), repr(s), s.find('c'), 'abc'==s, s<'b', s*2, bool(s))
class D(dict):
    def __getitem__(s,k): return 'G'+str(k)
    def __contains__(s,k): return k=='yes'
    def __setitem__(s,k,v): super().__setitem__(k,v*2)
    def keys(s): return ['kk']
    def __len__(s): return 5
d=D(a=1); d['b']=2; print(d, d['zz'], 'yes' in d, 'a' in d, d.get('a'), '{x}'.format_map(d), len(d), dict(d), {**d}, list(d), d.keys(), d.pop('a'), d.setdefault('n',4), d)
def kw(**k): return k
print(kw(**d), '%(foo)s' % d)
d.update(c=3); print(dict.__getitem__(d,'c'), dict.__len__(d)); del d['c']
class Li(list):
    def __getitem__(s,i): return 'x'
    def __iter__(s): return iter('it')
    def __setitem__(s,i,v): super().__setitem__(i,v+1)
    def __iadd__(s,o): s.append('iadd'); return s
    def __repr__(s): return 'Li'+super().__repr__()
    def __lt__(s,o): return True
l=Li([3,1,2]); l[0]=5; l+=[1]; print(l, l[0], list(l), [*l], tuple(l), len(l), sorted([Li([2]),Li([1])]), l==[5,1,2,'iadd'], l.copy(), l*2, l+[1], Li.__mro__, 3 in l, l.index(1), max(l), ','.join(l))
a1,*b1=l; print(a1,b1)
class T(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
    def __getitem__(s,i): return 'ti'
    def __eq__(s,o): return 'teq'
    __hash__=tuple.__hash__
t=T(1,2); print(t, t[0], t==3, t!=3, hash(t)==hash((1,2)), t+(3,), T(*t), '%s %s'%t, len(t), 1 in t, t<(1,3), (1,2)==t)
class F(float):
    def __add__(s,o): return F(float(s)+o)
    def __repr__(s): return f'F({float(s)})'
print(F(1.5)+1, 1+F(1.5), F(2)*2, round(F(2.567),1), int(F(2.5)), f'{F(1.5):.2f}', F(1.5).hex(), F('3')==3, [F(1)], str(F(2)), abs(F(-1)), -F(1), F(7)%4, divmod(F(7),2), max(F(1),0.5))
class B(bytes):
    def __getitem__(s,i): return 'b'
print(B(b'abc')[0], B(b'abc')+b'd', B(b'abc').hex(), B([65,66]), b'A' in B(b'ABC'), len(B(b'12')))
class St(set):
    def __contains__(s,x): return True
    def add(s,x): super().add(x*10)
st=St([1,2]); st.add(3); print(sorted(st), 99 in st, st|{4}=={1,2,30,4}, type(st|{4}).__name__, St.__mro__[1], st-{1}, len(st))
class Num:
    def __int__(s): return 5
    def __float__(s): return 2.5
    def __index__(s): return 3
    def __complex__(s): return 1+2j
    def __round__(s,n=None): return ('round',n)
    def __trunc__(s): return 9
    def __abs__(s): return 'abs'
    def __pos__(s): return 'pos'
    def __invert__(s): return 'inv'
    def __bytes__(s): return b'by'
    def __length_hint__(s): return 4
    def __reversed__(s): return iter('rev')
    def __dir__(s): return ['z','a']
    def __sizeof__(s): return 10
    def __bool__(s): return False
    def __len__(s): return 3
    def __enter__(s): return 'ent'
    def __exit__(s,*a): return False
n=Num(); print(int(n), float(n), complex(n), round(n), round(n,2), abs(n), +n, ~n, bytes(n), list(reversed(n)), dir(n), bool(n), len(n), hex(n), [0,1,2,3][n], range(n), 'a'*n, bin(n), chr(n)=='\x03', list(range(10))[:n], slice(n).indices(10), int('11', n) if True else 0)
class Lt:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return s.v<o.v
    def __eq__(s,o): return s.v==o.v
    def __repr__(s): return f'L{s.v}'
print(Lt(1)>Lt(0), Lt(1)<Lt(0), sorted([Lt(2),Lt(1)]), max([Lt(1),Lt(3),Lt(2)]), min(Lt(2),Lt(1)), sorted([Lt(2),Lt(1)],reverse=True), [Lt(1)]==[Lt(1)], (Lt(1),)<(Lt(2),), Lt(1) in [Lt(1)], [Lt(1),Lt(2)].index(Lt(2)), [Lt(1)].count(Lt(1)), {1:Lt(1)}=={1:Lt(1)}, Lt(1)!=Lt(2))
show(lambda: Lt(1)<=Lt(2))
show(lambda: {Lt(1)})
class Arr:
    def __eq__(s,o): return [True,False]
    def __ne__(s,o): return 'ne'
print(Arr()==1, Arr()!=1, [1]==[Arr()], Arr() in [1])
class SI:
    def __setitem__(s,k,v): print('set',k,v)
    def __delitem__(s,k): print('del',k)
    def __getitem__(s,k): return k
x=SI(); x[1:2,...]=5; del x['a']; print(x[1:2:3], x[1,2], x[...], x[None], x[:])
class Slots:
    __slots__={'a':'doc a','b':'doc b'}
    def __init__(s): s.a=1
print(Slots.__slots__, Slots().a, Slots().__getstate__()); show(lambda: Slots().b); show(lambda: Slots().__dict__)
class WS: __slots__=('__weakref__','x')
show(lambda: WS().__weakref__)
class DS: __slots__=('__dict__',)
o=DS(); o.zz=1; print(o.__dict__)
class Dflt:
    x=[]
    def add(s,v): s.x.append(v)
Dflt().add(1); Dflt().add(2); print(Dflt.x)
class Prop:
    def __init__(s): s.__v=3
    def gv(s): return s.__v
    def sv(s,v): s.__v=v
    v=property(gv,sv,doc='the v')
p=Prop(); p.v=10; print(p.v, Prop.v.__doc__, p.__dict__, Prop.v.fget is Prop.gv)
class PSub(Prop):
    @Prop.v.setter
    def v(s,x): Prop.v.fset(s,x*2)
q=PSub(); q.v=4; print(q.v)
class A0:
    def __init__(self): print('A0'); super().__init__()
class B0(A0):
    def __init__(self): print('B0'); super().__init__()
class C0(A0):
    def __init__(self): print('C0'); super().__init__()
class D0(B0,C0):
    def __init__(self): print('D0'); super().__init__()
D0()
class K:
    def f(self): return [super().__repr__()[:6] for _ in range(1)]
    def g(self):
        def inner(): return super(K,self).__hash__() is not None
        return inner()
    @classmethod
    def h(cls): return super().__new__(cls).__class__.__name__
    @staticmethod
    def st():
        try: return super().x
        except RuntimeError as e: return str(e)
print(K().f(), K().g(), K.h(), K.st())
class Outer:
    y=5
    z=[y for _ in range(2)] if False else [i for i in range(2)]
    def m(self): return __class__.__name__
print(Outer().m(), Outer.z)
show(lambda: type('A',(),{'__slots__':['x'],'__init__':lambda s:setattr(s,'x',4)})().x)
show(lambda: type.__new__(type,'Z',(object,),{'q':1}).q)
show(lambda: type('A\0',(),{}))
show(lambda: type('',(),{}).__name__)
show(lambda: type('A',(),{1:2}).__dict__[1])
show(lambda: type('A',(),{'__class_getitem__':lambda c,k:(c.__name__,k)})[3])
show(lambda: isinstance(5, type('T',(),{'__instancecheck__':lambda s,o:True})()))
show(lambda: issubclass(5, type('T',(),{'__subclasscheck__':lambda s,o:True})()))
show(lambda: isinstance(5, type('T',(),{'__bases__':()})()))
show(lambda: [c.__name__ for c in type('Q',(int,),{}).__mro__])
show(lambda: object.__subclasshook__(3))
show(lambda: object.__init_subclass__())
show(lambda: object.__dir__(5)[:0])
show(lambda: object.__sizeof__(5)>0)
show(lambda: object.__getattribute__(5,'real'))
show(lambda: object.__getattribute__(5,5))
show(lambda: object.__setattr__(5,'x',1))
show(lambda: type.__getattribute__(int,'real'))
show(lambda: type.__setattr__(int,'x',1))
show(lambda: object.__setattr__(N,'x',1))
show(lambda: object.__delattr__(a,'v'))
show(lambda: a.v)
