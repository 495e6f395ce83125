from dataclasses import *
from typing import *
import typing, enum, contextlib, traceback, warnings, copy, string, weakref
@dataclass
class P:
    x: int
    y: float = 0.5
    tags: list = field(default_factory=list)
p=P(1); print(p, p==P(1), P(1,tags=[2]), fields(p)[0].name, asdict(p), astuple(p), replace(p,x=5))
@dataclass(order=True, frozen=True)
class Q:
    a: int
    b: str = field(compare=False, default="z")
print(Q(1)<Q(2), hash(Q(1))==hash(Q(1)), sorted([Q(3),Q(1)]))
for f in (lambda: P(), lambda: setattr(Q(1),"a",2), lambda: P(1,2,3,4), lambda: P(q=1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
@dataclass(slots=True, kw_only=True)
class R(object):
    n: int
    m: ClassVar[int] = 3
    def __post_init__(self): self.n += 1
print(R(n=1), P.__match_args__)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e: print(e)
@dataclass
class C2(P):
    z: int = 7
print(C2(1,z=3), P.__doc__)
T=TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T): self.v=v
print(Box[int](3).v, Box[int], List[int], Dict[str,int], Optional[int], Union[int,str], Callable[[int],str], Tuple[int,...], Any, Literal["a",1], T, Iterator[int], Annotated[int,"x"], List, Generic)
class Proto(Protocol):
    def run(self) -> int: ...
@runtime_checkable
class RP(Protocol):
    def run(self) -> int: ...
class I:
    def run(self): return 1
print(isinstance(I(),RP), isinstance(3,RP))
class NT(NamedTuple):
    a: int
    b: str = "q"
    def both(self): return (self.a,self.b)
print(NT(1), NT(1).both(), NT._fields)
class TD(TypedDict):
    k: int
print(TD(k=1), get_type_hints(P), cast(int,"a"), get_origin(List[int]), get_args(Dict[str,int]), NewType("U",int)(5))
class Color(enum.Enum):
    RED=1
    GREEN=enum.auto()
    BLUE="b"
    def hello(self): return self.name.lower()
print(Color.RED, repr(Color.GREEN), list(Color), Color(1), Color["BLUE"], Color.RED.value, Color.RED.name, Color.RED.hello(), len(Color), Color.RED in Color, 1 in Color, Color, isinstance(Color.RED,Color), Color.RED is Color(1), {Color.RED:1})
try: Color(9)
except ValueError as e: print(e)
try: Color.RED=3
except AttributeError as e: print(e)
class I2(enum.IntEnum):
    A=1
    B=2
print(I2.A+1, I2.B, repr(I2.B), I2(2), I2.A<I2.B, f"{I2.A}", sorted(I2))
class S2(enum.StrEnum):
    X=enum.auto()
    Y="why"
print(S2.X, repr(S2.Y), S2.X=="x", f"{S2.Y:>5}")
class F(enum.Flag):
    R=enum.auto(); W=enum.auto(); X=enum.auto()
    RW=R|W
print(F.R|F.X, repr(F.RW), F.R in F.RW, ~F.R, list(F), F(0), bool(F.R&F.W), F(7), repr(F.R|F.X), list(F.RW))
class IF(enum.IntFlag):
    A=1; B=2
print(IF.A|IF.B, repr(IF.A|IF.B), IF(3), repr(IF(8)), IF.A|4)
print(enum.Enum("N","a b"), list(enum.Enum("N",["a","b"])))
class Planet(enum.Enum):
    E=(1,2)
    def __init__(self,m,r): self.m=m; self.r=r
print(Planet.E.m, Planet.E.r, Planet.E)
@contextlib.contextmanager
def cm(x):
    print("in",x)
    try: yield x*2
    except ValueError as e: print("caught",e)
    finally: print("out")
with cm(3) as v: print(v)
with cm(4): raise ValueError("boo")
try:
    with cm(5): raise KeyError("k")
except KeyError as e: print("ke",e)
with contextlib.suppress(ZeroDivisionError): 1/0
with contextlib.ExitStack() as st:
    st.enter_context(cm("s1")); st.callback(print,"cb",1); st.push(lambda *a: print("exit",a[0]))
import asyncio
@contextlib.asynccontextmanager
async def acm():
    print("ain")
    try: yield 1
    finally: print("aout")
async def main():
    async with acm() as a: print(a)
    async with contextlib.AsyncExitStack() as s:
        await s.enter_async_context(acm()); s.push_async_callback(asyncio.sleep,1)
    async with contextlib.aclosing(gen()) as g:
        async for x in g: print(x); break
    async with contextlib.nullcontext(5) as n: print(n)
async def gen():
    try:
        yield 1; yield 2
    finally: print("gclosed")
asyncio.run(main())
@cm("deco")
def fn(): print("fn")
fn(); fn()
try: 1/0
except Exception as e:
    traceback.print_exc(); print(traceback.format_exc()); print(traceback.format_exception(e)); print(traceback.format_exception_only(e)); print(traceback.extract_tb(e.__traceback__)); traceback.print_tb(e.__traceback__)
import types
pass
warnings.warn("careful"); warnings.warn("dep", DeprecationWarning)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); warnings.warn("rec"); print(len(w), w[0].message, w[0].category)
warnings.simplefilter("error")
try: warnings.warn("err")
except UserWarning as e: print("raised", e)
a=[1,[2,3]]; b=copy.deepcopy(a); b[1].append(4); c=copy.copy(a); print(a,b,c[1] is a[1], copy.deepcopy(p), copy.copy(Color.RED) is Color.RED, copy.replace(p,x=9))
print(string.ascii_lowercase, string.capwords("hello world"), string.Template("$a ${b}c $$").substitute(a=1,b=2))
class W: pass
w=W(); r=weakref.ref(w); print(r() is w); wd=weakref.WeakValueDictionary(a=w); print(len(wd)); del w; print(r(), len(wd))
