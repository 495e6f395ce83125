# Small corners of the library: what CPython's own tests ask of it.
import asyncio, inspect, traceback, sys
from collections import ChainMap, UserList, namedtuple
from collections.abc import Iterable, Hashable, Iterator, Reversible
from unittest import mock
from string import Template
def use(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
use(lambda: asyncio.iscoroutinefunction(mock.Mock()))
use(lambda: inspect.iscoroutinefunction(mock.MagicMock()))
def marked(): pass
inspect.markcoroutinefunction(marked)
use(lambda: (asyncio.iscoroutinefunction(marked), inspect.iscoroutinefunction(marked)))
use(lambda: asyncio.BoundedSemaphore(loop=None))
use(lambda: asyncio.Semaphore(loop=None))
use(lambda: {"a": 1} | ChainMap({"b": 2}, {"a": 3}))
use(lambda: ChainMap({"b": 2}) | {"a": 1})
use(lambda: [("x", 1)] | ChainMap())
class NoHash:
    __hash__ = None
class NoIter:
    __iter__ = None
use(lambda: (isinstance(NoHash(), Hashable), isinstance(NoIter(), Iterable), isinstance([], Hashable)))
use(lambda: iter(NoIter()))
use(lambda: hash(NoHash()))
use(lambda: UserList([1, 2]).index(None))
u = UserList([1]); v = u; u *= 3
use(lambda: (u, u is v))
P = namedtuple("P", "x y")
use(lambda: repr(P.x))
P.x.__doc__ = "the x"
use(lambda: P.x.__doc__)
def f():
    raise KeyError(
        "many",
        "lines")
try: f()
except KeyError as e:
    s = traceback.extract_tb(e.__traceback__)[-1]
    use(lambda: (s.lineno, s.end_lineno, s.colno, s.end_colno, s.name))
    use(lambda: [(x.lineno, x.end_lineno, x.colno, x.end_colno) for x in traceback.TracebackException.from_exception(e).stack])
class Bad(Template):
    pattern = r"(?P<badname>.*)|(?P<escaped>@{2})|@(?P<named>[a-z]+)|@{(?P<braced>[a-z]+)}|(?P<invalid>@)"
for m in "substitute", "safe_substitute", "get_identifiers", "is_valid":
    use(lambda: getattr(Bad("@x"), m)())
for src in ["[i+1 for i in [j := 0 for j in range(5)]]", "[i for i in (j := range(5))]", "{i for i in (j := 0, 1)}", "[i := 0 for i in range(5)]", "[[(i := 0) for j in range(5)] for i in range(5)]", "[i for i in [j := 0] for j in [k := 1]]", "{i: 1 for i in [(j := 0) for j in range(5)]}", "[x for x in [y for y in [(y := 1)]]]"]:
    try: compile(src, "s", "eval"); print("fine", src)
    except SyntaxError as e: print(e.msg, e.offset, e.end_offset)
