from dataclasses import *


@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)


@dataclass(order=True, frozen=True)
class F:
    n: int
    s: str = field(default="a", repr=False)


@dataclass(slots=True, kw_only=True)
class K:
    a: int
    b: int = 2


p = P(1)
print(p, p == P(1, 0, [5]), P(1, 2) != p, asdict(P(1, 2, [3])), astuple(p), replace(p, y=9), fields(P)[0].name, [f.type for f in fields(p)], is_dataclass(P), is_dataclass(3), F(1) < F(2), hash(F(1)) == hash(F(1)), F(1), K(a=1), sorted([F(2), F(1)]), P.__match_args__, p.__dataclass_fields__["x"].name)
for f in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: setattr(F(1), "n", 2), lambda: delattr(F(1), "n"), lambda: K(1), lambda: P(1) < P(2), lambda: hash(P(1)), lambda: setattr(K(a=1), "z", 1), lambda: fields(3), lambda: asdict(P), lambda: replace(p, zz=1), lambda: P(q=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
