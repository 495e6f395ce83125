class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw): print("is", cls.__name__, tag, kw); super().__init_subclass__(**kw); cls.subs.append(cls)
class A(Base, tag="a"): pass
class B(A): pass
try:
    class C(Base, foo=1): pass
except TypeError as e: print(e)
print(Base.subs)
class G:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(G[int], G[1, 2])
try: Base[int]
except TypeError as e: print(e)
try: Base()[int]
except TypeError as e: print(e)
print(list[int], dict[str, int], list[int] | None, type(list[int]), list[int].__origin__, list[int].__args__)
class Box[T]:
    def get[U](self, x: U) -> T: return x
print(Box[int], Box.__type_params__, Box.get.__type_params__, Box.__orig_bases__)
class V:
    def __init__(s, v): s.v = v
    def __add__(s, o): print("V.add"); return NotImplemented
    def __radd__(s, o): print("V.radd"); return 1
    def __iadd__(s, o): print("iadd"); return NotImplemented
    def __eq__(s, o): print("V.eq"); return NotImplemented
    def __lt__(s, o): print("V.lt"); return NotImplemented
    def __gt__(s, o): print("V.gt"); return "gt"
class W(V):
    def __radd__(s, o): print("W.radd"); return 2
    def __eq__(s, o): print("W.eq"); return True
print(V(1) + W(2), W(1) + V(2) if 0 else '')
try: V(1) + V(2)
except TypeError as e: print(e)
v = V(1)
try: v += 5
except TypeError as e: print(e)
print(V(1) == W(1), V(1) == V(2), V(1) < 3 if 0 else '', V(1) < V(2))
try: V(1) <= V(2)
except TypeError as e: print(e)
try: {V(1)}
except TypeError as e: print(e)
print(1 + v, [1].__add__([2]), (1).__add__("a"), (1).__eq__("a"))
class I(int):
    def __add__(s, o): return "I"
    def __radd__(s, o): return "rI"
    def __repr__(s): return f"I{int(s)}"
print(I(1) + 2, 2 + I(1), I(3) * 2, type(I(3) * 2), I(4), str(I(4)), f"{I(4)}", f"{I(4):d}", {I(1): 1}[1])
class S(str):
    def __str__(s): return "custom"
s = S("abc"); print(s, repr(s), s + "d", type(s.upper()), f"{s}", "%s" % s, "{}".format(s), s.join(["1", "2"]), "".join([s]))
class L(list):
    def __getitem__(s, i): return "gi"
    def __len__(s): return 99
    def __iter__(s): return iter("xy")
l = L([1, 2]); print(l[0], len(l), list(l), l, [*l], l + [3], sorted(l), tuple(l), l == [1, 2], bool(L()))
class D(dict):
    def __missing__(s, k): return k * 2
    def __getitem__(s, k): print("gi", k); return super().__getitem__(k)
d = D(a=1); print(d["zz"], d.get("q"), "%(a)s" % d, "{a}".format_map(d), dict(d), {**d})
class N:
    def __bool__(s): return 5
for f in (lambda: bool(N()), lambda: len(type("Q", (), {"__len__": lambda s: -1})()), lambda: len(type("Q", (), {"__len__": lambda s: "a"})()), lambda: hash(type("Q", (), {"__hash__": lambda s: "a"})()), lambda: repr(type("Q", (), {"__repr__": lambda s: 1})()), lambda: int(type("Q", (), {"__int__": lambda s: 1.5})()), lambda: iter(type("Q", (), {"__iter__": lambda s: 1})()), lambda: next(5), lambda: type("Q", (), {"__hash__": None})() in {}, lambda: str(type("Q", (), {"__str__": lambda s: b""})()), lambda: bytes(type("Q", (), {"__bytes__": lambda s: ""})()), lambda: format(type("Q", (), {"__format__": lambda s, x: 1})()), lambda: type("Q", (), {"__iter__": None})().__iter__, lambda: iter(type("Q", (), {"__iter__": None})()), lambda: 1 in type("Q", (), {"__contains__": None})(), lambda: type("Q", (), {"__index__": lambda s: 1.0})().__index__() + [1][type("Q", (), {"__index__": lambda s: 1.0})()], lambda: float(type("Q", (), {"__float__": lambda s: 1})()), lambda: reversed(type("Q", (), {})()), lambda: round(type("Q", (), {})()), lambda: abs("a"), lambda: divmod("a", 1), lambda: pow(2, "a"), lambda: ~1.5, lambda: dir(type("Q", (), {"__dir__": lambda s: 5})()), lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: type("a", 1, 2), lambda: type(1, 2), lambda: type("a\0", (), {}), lambda: object(1), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: type("Q", (), {"__init__": lambda s: 1})(), lambda: type("Q", (), {})(1), lambda: type("Q", (), {"__new__": lambda c: object.__new__(c)})(1), lambda: N.__call__.__self__, lambda: N().x, lambda: N.x, lambda: N().__bool__(1), lambda: list.append(5, 1), lambda: list.append(), lambda: [].append.__self__, lambda: int.__add__(1), lambda: "a".join(5), lambda: N.__init__(5), lambda: object.__init__(N(), 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
