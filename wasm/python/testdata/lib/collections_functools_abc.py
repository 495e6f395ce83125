from collections import *
import collections.abc as C, functools, abc, heapq, types
from functools import *
d=deque([1,2,3],maxlen=3); d.append(4); print(d, d[0], len(d), 3 in d); d.appendleft(9); print(d); d.rotate(1); print(d, d.popleft(), d.pop(), list(reversed(d)))
d=deque("abc"); d.extend("de"); d.extendleft("xy"); print(d, d.index("c"), d.count("a")); d.remove("c"); d.insert(1,"Q"); del d[0]; d[0]="Z"; print(d, d==deque("Zxabde"), d+deque([1]), d*2, d.maxlen, d.copy())
for f in (lambda: deque().pop(), lambda: deque()[0], lambda: deque([1]).remove(2), lambda: deque(maxlen=-1), lambda: deque(1), lambda: [d.append(1) for _ in d], lambda: deque().index(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c=Counter("mississippi"); print(c, c.most_common(2), c["z"], c.total(), sorted(c.elements())); c.update("miss"); c.subtract("s"); print(c, c+Counter("abc"), c-Counter("is"), c&Counter("ips"), c|Counter("zz"), Counter(a=1)==Counter("a"))
dd=defaultdict(list); dd["a"].append(1); print(dd, dd["b"], dict(dd)); n=defaultdict(int, x=1); n["y"]+=2; print(n, n.copy(), n.default_factory)
try: defaultdict(3)
except TypeError as e: print(e)
try: defaultdict()["q"]
except KeyError as e: print(repr(e))
o=OrderedDict([("a",1),("b",2)]); o.move_to_end("a"); print(o, o.popitem(last=False), o); o["z"]=3; o.move_to_end("z", last=False); print(o, OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1), OrderedDict(a=1)=={"a":1}, list(reversed(o)))
P=namedtuple("P","x y",defaults=[5]); p=P(1); print(p, p.x, p.y, p._replace(x=3), p._asdict(), P._fields, P._make([1,2]), p==(1,5), P.__doc__, P._field_defaults)
for f in (lambda: P(), lambda: P(1,2,3), lambda: P(1,z=2), lambda: namedtuple("x","1a"), lambda: namedtuple("x","a a"), lambda: p._replace(q=1), lambda: setattr(p,"x",1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m=ChainMap({"a":1},{"a":2,"b":3}); print(m["a"],m["b"],len(m),dict(m),m,m.new_child({"q":1}),m.parents)
class U(UserDict): pass
u=U(a=1); u["b"]=2; print(u, "a" in u, u.get("z",5), UserList([1,2])+[3], UserString("abc").upper())
@lru_cache(maxsize=None)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(400), fib.cache_info(), fib.__name__, fib.cache_parameters())
@lru_cache(2)
def sq(x, k=1): return x*x*k
[sq(i) for i in (1,2,1,3,2)]; print(sq.cache_info(), sq(1,k=3)); sq.cache_clear(); print(sq.cache_info())
class K:
    @cache
    def m(self, x): print("run", x); return x+1
    @cached_property
    def cp(self): print("once"); return 5
k=K(); print(k.m(1), k.m(1), k.cp, k.cp)
print(reduce(lambda a,b:a*b,[1,2,3,4]), reduce(lambda a,b:a+b,[],7), partial(pow,2)(5), partial(print,"a",sep="-"), partial(int,base=2)("101"))
print(sorted([3,1,2], key=cmp_to_key(lambda a,b:b-a)))
@wraps(fib)
def w(): pass
print(w.__name__, w.__wrapped__ is fib)
@total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)<=T(1), T(2)>T(1), T(1)>=T(2))
@singledispatch
def show(x): return "obj"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
print(show(1), show([]), show("s"), show(True), show.registry.keys())
for f in (lambda: reduce(max,[]), lambda: partial(), lambda: partial(3), lambda: fib([])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(isinstance([], C.Iterable), isinstance(1, C.Iterable), isinstance({}, C.Mapping), isinstance((x for x in []), C.Generator), isinstance("", C.Sequence), issubclass(dict, C.MutableMapping), isinstance(len, C.Callable), isinstance([], C.Hashable), isinstance(deque(), C.MutableSequence), isinstance(range(3), C.Sequence), C.Iterable, C.Callable[[int],str], C.Iterator[int])
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
    @property
    @abc.abstractmethod
    def g(self): ...
for f in (A, lambda: C.Iterator()):
    try: f()
    except TypeError as e: print(e)
class S(C.Sequence):
    def __getitem__(s,i):
        if i>=3: raise IndexError
        return i*10
    def __len__(s): return 3
s=S(); print(list(s), 20 in s, s.index(10), list(reversed(s)), s.count(0))
class V:
    def __iter__(self): return iter([])
print(isinstance(V(), C.Iterable), issubclass(V, C.Iterator)); 
class R: pass
A.register(R); print(isinstance(R(), A))
h=[5,1,4]; heapq.heapify(h); heapq.heappush(h,0); print(h, heapq.heappop(h), heapq.heapreplace(h,9), heapq.heappushpop(h,2), h, heapq.nlargest(2,h), heapq.nsmallest(2,h), list(heapq.merge([1,4],[2,3])))
print(types.SimpleNamespace(a=1), types.GeneratorType, types.FunctionType, types.CoroutineType, types.MappingProxyType({1:2}))
@types.coroutine
def gc(): 
    x = yield 1
    return x
async def co(): return await gc()
c=co(); print(c.send(None))
try: c.send(7)
except StopIteration as e: print(e.value)
for f in (lambda: heapq.heappop([]), lambda: heapq.heappush((),1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
match deque([1,2]):
    case [a,b]: print("seq",a,b)
for i, x in enumerate(map(lambda v: fib(v), [3,4,5])): print(i,x)
