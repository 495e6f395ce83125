import pprint
import reprlib

data = {"name": "x" * 30, "list": list(range(30)), "nested": {"a": [{"b": "c" * 40}, ("d",) * 5], "z": {1, 2, 3}}, "text": "word " * 40}
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True)
pprint.pprint(data, depth=1, indent=4)
pprint.pp({"b": 1, "a": 2})
print(pprint.pformat([1, [2, 3]], width=5), pprint.isreadable(data), pprint.isrecursive([1]), pprint.saferepr({"b": 1, "a": 2}), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False), pprint.pformat(1234567, underscore_numbers=True))
x = [1]
x.append(x)
print(pprint.pformat(x).startswith("[1, <Recursion on list"), pprint.isrecursive(x), pprint.pformat(b"abc" * 40, width=30))
from collections import OrderedDict, Counter, defaultdict, deque, namedtuple
from dataclasses import dataclass
from types import SimpleNamespace, MappingProxyType


@dataclass
class D:
    name: str
    items: list


P = namedtuple("P", "a b")
for v in (OrderedDict((i, "v" * 20) for i in range(5)), Counter("hello world foo bar"), defaultdict(list, {i: [i] * 10 for i in range(4)}), deque(range(40)), P("a" * 50, "b" * 50), D("n" * 40, list(range(20))), SimpleNamespace(a="x" * 40, b="y" * 40), MappingProxyType({i: "m" * 20 for i in range(4)}), frozenset(range(40)), tuple("t" * 30 for _ in range(4)), "a\nb" * 30, {"k" * 50: {"j" * 50: 1}}):
    pprint.pprint(v)
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr(set(range(10))), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(10**100), reprlib.repr(("a" * 50,)), reprlib.Repr(maxlist=2, maxstring=10).repr(["a" * 40, 1, 2]), reprlib.repr(deque(range(10))), reprlib.Repr(indent=2).repr([1, {"a": 2}]))


class R:
    @reprlib.recursive_repr()
    def __repr__(self):
        return "<R %r>" % self


print(R())
