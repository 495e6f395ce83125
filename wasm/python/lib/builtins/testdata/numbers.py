# Numbers in programs: subclasses, mixed arithmetic, rounding, printing, hashing, the order of sets.

class MyInt(int):
    def __repr__(self): return f'MyInt({int(self)})'
class Plain(int): pass
class MyF(float): pass
class MyC(complex): pass
m=MyInt(5); print(m, repr(m), str(m), m+1, type(m+1).__name__, m*2, -m, abs(MyInt(-3)), m==5, hash(m), m<6, [10,20,30,40,50,60][m], f'{m}', f'{m:>4}', f'{m!r}', '%d'%m, '%s'%m)
print(Plain('12'), Plain(3.7), Plain(), repr(Plain(7)), type(Plain(7)).__name__, Plain(10)//3, 2**Plain(3), divmod(Plain(7),2))
print(MyF(1.5), MyF('2.5')+1, type(MyF(1)+1).__name__, round(MyF(2.567),2), MyF(2).is_integer(), hash(MyF(2)), int(MyF(2.9)))
print(MyC(1,2), MyC(1,2)*2, abs(MyC(3,4)), MyC(1)==1)
p=Plain(5); p.x=3; print(p.x, p.__dict__)
f=MyF(5); f.x=3; print(f.x, f.__dict__)
class N:
    def __init__(s,v): s.v=v
    def __add__(s,o): return ('add',s.v,o)
    def __radd__(s,o): return ('radd',o,s.v)
    def __rpow__(s,o): return ('rpow',o)
    def __pow__(s,o,m=None): return ('pow',o,m)
    def __int__(s): return 7
    def __float__(s): return 2.5
    def __index__(s): return 4
    def __round__(s,n=None): return ('round',n)
    def __abs__(s): return 'abs'
    def __divmod__(s,o): return 'dm'
    def __rdivmod__(s,o): return 'rdm'
    def __format__(s,spec): return 'fmt:'+spec
    def __complex__(s): return 1j
    def __eq__(s,o): return 'eq'
    def __lt__(s,o): return 'lt'
    def __gt__(s,o): return 'gt'
    def __hash__(s): return 2**70
n=N(1)
print(n+1, 1+n, 1.5+n, n**2, 2**n, pow(n,2,3), int(n), float(n), round(n), round(n,2), abs(n), divmod(n,1), divmod(1,n), f'{n:abc}', complex(n), 1==n, 1<n, n<1, 2.0>n, hash(n))
print([0]*n, 'a'*3, 3*'a', range(n), hex(n), bin(n), oct(n), chr(97+n.__index__()))
class E(int):
    def __add__(self,o): return E(int(self)+int(o)*10)
    __radd__=__add__
    def __eq__(self,o): return NotImplemented
    def __hash__(self): return int.__hash__(self)
e=E(1); print(e+1, 1+e, sum([e,e]), type(e+1).__name__, e==1, e==e)
class F2(float):
    def __new__(cls, v, unit): 
        s=float.__new__(cls,v); s.unit=unit; return s
    def __str__(self): return f'{float(self):.1f}{self.unit}'
    def __format__(self,spec): return 'F'+spec
x=F2(3.14159,'m'); print(x, repr(x), f'{x}', f'{x:.2}', '%.2f'%x, format(x,'5'), x+1)
class B(int):
    def __new__(cls,v=0): return int.__new__(cls, v*2)
    def __str__(self): return 'B!'
print(B(4), repr(B(4)), f'{B(4)}', f'{B(4):d}', '%d %s'%(B(4),B(4)), B(3)+B(1))
print(isinstance(True,int), issubclass(bool,int), bool.__mro__, int.__mro__)
print(True+1, True/2, True//1, True**2, -True, +True, ~1, True<<2, True&1, True|False, True^True, True and 5)
print(int.__add__(1,2), int.__radd__(1,2), float.__rsub__(1.0,5), (5).__sub__(3), (3).__rsub__(10), (2).__pow__(3), (2).__rpow__(3), (7).__divmod__(2), (7).__rdivmod__(20), int.__lt__(1,2), (1).__eq__(1.0), (1.0).__eq__(1), (1).__hash__(), (5).__bool__(), (5).__index__(), (5).__float__(), (5.5).__int__())
print((5).__format__('05d'), int.from_bytes(b'\x01\x00','big'), int.from_bytes(b'\x01\x00',byteorder='little'), (1024).to_bytes(2,'big'), (1024).to_bytes(10,byteorder='little',signed=True), (-5).to_bytes(3,'big',signed=True), MyInt.from_bytes(b'\x05'))
print(10**20, -10**20, 10**20//7, 10**20%7, -10**20//7, -10**20%7, 10**40/10**20, 2**64-1, 2**63, -2**63, 2**63-1+1, -2**63-1, (2**63)*(2**63), -(-2**63), abs(-2**63), (-2**63)//-1, 2**62*2, 3037000500**2)
a=2**63-1; a+=1; print(a); a-=1; print(a, type(a)); a*=a; print(a); a>>=100; print(a); a<<=3; print(a); a//=5; print(a); a%=7; print(a); a**=5; print(a); a|=8; a&=12; a^=5; print(a); a/=4; print(a)
print(1e16, 1e15, 123456789.123456789, 1e-5, 0.0001, 1e22, 1e100, 5e-324, -0.0, 1/3, 2/3, 100.0, 1e5, 12345678901234567.0)
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675,2), round(1.005,2), round(1234.5678,-2), round(5.5), round(1e20), round(-1.5), round(1.25,1), round(0.15,1), round(150,-2), round(250,-2))
print(0.1+0.2==0.3, 0.1*3, 1.1+2.2, 1.1**10, 1.05**20*1000, 2**0.5, 2**-1, 10**-3, (-2)**3, (-2)**-3, 0**0, 0.0**0, 1.5**2.5)
print(float('inf')-float('inf'), float('nan')!=float('nan'), float('nan') in [float('nan')], 1e308*10, -1e308*10, 3%-2, -3%2, 5.5%-2, -5.5%2, 5.5//-2)
print(divmod(-7,2), divmod(7,-2), divmod(-7.5,2), divmod(7.5,-2), divmod(10**20,-3))
print(sum([0.1]*10), sum([1,2.5,3]), max(1,2.5), min(3,1.5), sum([0.1,0.2,0.3]), sum([1e16,1,-1e16]), sum([True,True]), sum([2**62,2**62]), sum([1.5,2**70]))
print(sorted([3,1.5,True,2**70,-1e300,0]), {1:'a',1.0:'b',True:'c'}, {0.5,0.25}, hash(0.5), hash(2**61), 1 in {1.0}, 2**70 in {2.0**70})
print(5 .real, 5 .imag, 5 .numerator, 5 .denominator, 5.5.real, (1+2j).real, (1+2j).imag, (1.5).as_integer_ratio(), (0.1).as_integer_ratio(), (255).bit_length(), (255).bit_count())
print('%5d|%-5d|%05d|%+d|% d|%x|%X|%o|%#x|%e|%.2f|%g|%10.3f|%-10.2f|' % (42,42,42,42,42,255,255,8,255,12345.678,3.14159,0.00001,2.5,2.5))
print('{:d} {:5} {:<5} {:^5} {:>5} {:05} {:+} {:,} {:_} {:x} {:X} {:#x} {:b} {:o} {:e} {:.3f} {:g} {:%} {:.1%}'.format(1,2,3,4,5,6,7,8000000,9000000,255,255,255,5,8,12345.6789,3.14159,1e10,0.5,0.256))
print(f'{0.1:.20f} {1e300:f} {2**100:e} {1/3:.3} {1e-10:.3} {123.456:8.1f}| {True:d} {True} {None} {3!r:>5} {"a":^5}|')
print(int('0b101',2), int('ff',16), int('-0x1f',16), int('z',36), int(' 42\n'), int('1_000'), int(3.99), int(-3.99), int('٣'), int(b'12'), int(True), int(1e20))
print(complex(1,2)*complex(3,4), complex('1+2j'), (1+2j)/(3+4j), (1+2j)**2, (1+2j)-1, 1j*1j, -1j, abs(3+4j), (1+2j).conjugate(), 1j==1j, 1+0j==1, complex(1.5), complex(0,-0.0), -(0j), 1e20+1j, (1+2j)**0.5)
print(sorted([2**65, 1.5, -2**65, True, 0, 3.0, 10**30, -1e40, float('inf')]))
d={2**64:'a', 2.0**64:'b', 18446744073709551616:'c', 1:'x', True:'y', 1.0:'z', 0.0:'q', -0.0:'r', False:'s'}; print(d)
print({hash(x) for x in (1,1.0,True,1+0j)}, hash((1,2.5,'a',None,True)), hash((2**70,-1,-2)), hash(((),)), hash(frozenset([1,2.5,'x'])))
s={0.1*i for i in range(12)}; print(s)
s=set(range(-5,20,3)); s|={2**61+1, 10**19, -10**19, 1.5}; print(s)
print({'apple','banana','cherry','date','elderberry','fig','grape','héllo','日本','😀'})
print(set('the quick brown fox jumps'), set(b'hello'))
print({(i,j) for i in range(3) for j in range(3)})
print({frozenset({1}),frozenset({2}),frozenset()})
for v in (0,1,-1,2**31,2**63,-2**63,10**25,1.5,-0.0,1e300,float('inf'),1j,True):
    for sp in ('','>12','+.3g','012','e','%','_','x','b','n'):
        try: print(repr(format(v,sp)), end=' ')
        except Exception as e: print(type(e).__name__, e, end=' ')
    print()
a=10
a+=2.5; print(a); a-=1; a*=2; a/=4; print(a); a//=2; print(a); a**=3; print(a); a%=2; print(a)
b=7; b<<=70; b>>=68; b|=3; b&=0xff; b^=0x55; print(b); b=~b; print(b, -b, +b, abs(b))
x=True; x+=1; print(x); x=True; x&=False; print(x); x|=1; print(x)
i=2**63-3
for _ in range(5): i+=1; print(i, type(i).__name__, end=' ')
print(); i=-2**63+2
for _ in range(5): i-=1; print(i, end=' ')
print(); i=3037000498
for k in range(4): print((i+k)**2, (i+k)*(i+k), -(i+k)*(i+k), end=' ')
print(); print([1<<k for k in range(60,68)], [-1<<k for k in range(61,66)], [(2**66+5)>>k for k in range(0,70,9)], [(-2**66-5)>>k for k in range(0,70,9)])
print(sum(range(10**6)), sum(i*i for i in range(1000)), sum([2**62]*4), sum([0.1]*3), sum([1,2.5,2**70]))
print(10**15+0.3, 1e15+0.3, 123456789012345.678, 0.1+0.2, 1/3, 1e-7, 1e-4, 123e-6, 5e-5, 1.0, 100000000000000000000.0, 1e15, 999999999999999.9, 9999999999999999.0)
print(*[round(x*0.1,1) for x in range(20)], *[x*0.1 for x in range(20)])
print(*[f'{x*0.37:.1f}' for x in range(20)], *[f'{x*0.125:.2f}' for x in range(20)], *[f'{x/8:.0f}' for x in range(20)])
print(*['%.2f'%(x*1.005) for x in range(20)], *['%.3g'%(x*1234.5) for x in range(10)], *['%8.3e'%(x*1234.5) for x in range(5)])
print(f'{3.0:.1f}|{-0.04:.1f}|{0.05:.1f}|{0.25:.1f}|{2.5:.0f}|{1e22:.0f}|{1e23:.2f}|{123456789.987654321:,.3f}|{0.000123:.6f}|{1e-20:.3f}|{12345.678:10.2f}|{5:.2f}|{5:5.1f}|{True:.1f}')
import_time=[0.001,0.01,0.1,1.0,10.0,0.5,0.25,1.5,2.0,0.30000000000000004]; print(import_time, [f'{x:.3f}s' for x in import_time], [f'{x*1000:.0f}ms' for x in import_time])
print(int.__doc__ is not None or True, (5).__class__.__mro__, isinstance(5,object))
match 5:
    case int(x): print('int',x)
match 2.5:
    case int(): print('no')
    case float(y): print('float',y)
match True:
    case 1: print('one')
match 1.0:
    case 1: print('1.0 is 1')
print(1 .__add__(2), (1).__radd__(5), (2.5).__radd__(1), (2).__rtruediv__(5), (2).__rfloordiv__(5), (2).__rmod__(5), (2).__rlshift__(5), (2.0).__rpow__(5), (2).__rpow__(5.0), (5).__xor__(1), (5).__rxor__(1.0), (5).__neg__(), (5).__pos__(), (5).__invert__(), (-5).__abs__(), (5).__ceil__(), (5).__trunc__(), 5 .__rdivmod__(12))
print((5).__lt__(6), (5).__lt__(6.0), (5.0).__lt__(6), (5).__eq__('a'), (5).__ne__(5), (5.0).__ge__(5), True.__and__(True), True.__and__(1), True.__add__(True), True.__repr__(), (5).__str__(), (5).__repr__())
