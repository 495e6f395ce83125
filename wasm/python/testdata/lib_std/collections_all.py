from collections import *

c = Counter("gallahad")
print(c, c.most_common(2), c["x"], sorted(c.elements()), c.total(), Counter(a=3, b=1) + Counter(a=1, b=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2), +Counter(a=-1, b=2), -Counter(a=-1), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter() < Counter(a=1))
c.update("ag")
c.subtract(["a", "z"])
print(c, Counter([1, 1, 2]).most_common(), Counter({"a": 2}).items(), Counter.fromkeys if False else "", dict(Counter("ab")), c.pop("z"))
d = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(d, d["a"], d["b"], len(d), sorted(d), d.maps, d.new_child({"c": 4}), d.parents, d.new_child(x=1)["x"], d.get("q"), "b" in d, list(d.items()))
d["z"] = 9
print(d.maps, d | {"k": 1}, dict(d))
try:
    del d["b"]
except KeyError as e:
    print(e)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(last=False), list(reversed(o)), o == {"c": 3, "a": 1}, o == OrderedDict(a=1, c=3), o | {"x": 1})
o.move_to_end("a", last=False)
print(o, repr(OrderedDict()), OrderedDict.fromkeys("ab", 0))
dd = defaultdict(list, a=[1])
dd["b"].append(2)
print(dd, dd.default_factory, dd.get("z"), defaultdict(int)["q"], defaultdict(None))
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
q.rotate(1)
print(q, q.maxlen, q.count(2), q.index(2), q[0], list(reversed(q)), deque("ab") + deque("c"), deque([1]) * 2, deque("abc") == deque("abc"))
q.extendleft([7, 8])
q.remove(8)
q.insert(1, 5)
print(q, q.pop(), q.popleft(), q.copy(), bool(deque()))
P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p._asdict(), p._replace(y=5), P._fields, P._field_defaults, P._make([3, 4]), p == (1, 0), p.x + p[1], namedtuple("Q", ["a", "class", "a"], rename=True)._fields, P.__doc__, P.x.__doc__)
for f in (lambda: P(), lambda: P(1, 2, 3), lambda: namedtuple("X", "class"), lambda: namedtuple("X", "a a"), lambda: namedtuple("X", "_a"), lambda: namedtuple("1", "a"), lambda: p._replace(z=1), lambda: setattr(p, "x", 1), lambda: deque([], -1), lambda: deque().pop(), lambda: deque([1], 1)[5], lambda: OrderedDict().popitem(), lambda: OrderedDict().move_to_end("q"), lambda: defaultdict(3), lambda: Counter("a", "b"), lambda: deque([1]).remove(2), lambda: deque([1]).index(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
