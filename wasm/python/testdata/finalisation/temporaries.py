# What only a temporary holds goes as soon as the operation that uses it is over, left operands first.
def f():
    try:
        yield 1
    finally:
        print('closed')
print('A', next(f()))
print('B', next(f()), next(f()))
x = next(f()); print('C', x)
def g(v): print('g', v); return v
g(next(f()))
print('D', f().send(None))
y = [next(f()), g(2)]
print('E', y)
print(next(f()) + g(3))
for v in f(): print('v', v)
for v in f():
    print('brk', v); break
print('G', [v for v in f()])
print('H', list(f())[0], g(5))
a, *b = f()
print('I', a)
z = next(iter(f())); print('J', z)
def h():
    t = next(f())
    print('in h', t)
    return next(f())
print('K', h())
print('L', sum(f()), max(f()))
print('M', (lambda q: next(q))(f()))
print('N', {next(f()): next(f())})
print('O', f'{next(f())} {g(7)}')
print('P', next(f()) if next(f()) else 0)
print('Q', next(f()) == next(f()))
if next(f()): print('R')
while next(f()): print('S'); break
print('T', not next(f()), next(f()) and g(1), next(f()) or g(2))
assert next(f()), 'x'
print('U')
class A:
    def __init__(self, n): self.n = n; print('init', n)
    def __del__(self): print('del', self.n)
    def m(self): return self.n
    def __add__(self, o): return self.n + o.n
    def __eq__(self, o): return True
    def __getitem__(self, i): return i
    def __call__(self, *a): return a
print(A(1).m(), g(9))
print(A(2) + A(3), g(8))
print(A(4) == A(5), g(6))
A(6)
print(A(7)[A(8).m()])
print('call', A(9)(1))
[A(10), A(11)]
(A(12), A(13))
{A(14).n: A(15).n}
print(len([A(16), A(17)]))
d = {'k': A(18)}
d['k'] = A(19)
d.clear()
l = [A(20), A(21), A(22)]
l.pop(1); print('popped')
l[0] = None; print('set')
del l[:]; print('slice')
def ret(): a = A(23); return a.n
print(ret())
def local():
    a = A(24); b = A(25)
    print('in local')
local()
x = A(26); x = A(27); x = None
def args(a, b): print('args'); del a; print('deleted a')
args(A(28), A(29))
try: raise ValueError(A(30))
except ValueError as e: print('caught')
print('after')
print([A(31).n for _ in range(2)])
print(A(34).m() + A(35).m() * A(36).m())
w = A(40), A(41)
w = 0
print(str(A(42).n) + str(A(43).n))
print(isinstance(A(44), A), g(0))
A(45).n = A(46)
print('end')
