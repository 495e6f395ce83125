from dataclasses import *
from typing import ClassVar


@dataclass
class Base:
    a: int
    b: int = 1

    def __post_init__(self):
        self.sum = self.a + self.b


@dataclass
class Derived(Base):
    c: int = 2
    kind: ClassVar[str] = "d"
    init: InitVar[int] = 5
    hidden: int = field(default=0, init=False, repr=False)
    _: KW_ONLY
    k: int = 7

    def __post_init__(self, init):
        super().__post_init__()
        self.hidden = init


d = Derived(1, k=8)
print(d, d.sum, d.hidden, [f.name for f in fields(d)], Derived.kind, make_dataclass("M", [("x", int), "y", ("z", int, field(default=3))])(1, 2), asdict(Derived(1)))
for make in (lambda: dataclass(type("B", (), {"__annotations__": {"x": list}, "x": []})), lambda: dataclass(type("B", (), {"__annotations__": {"x": int, "y": int}, "x": 1})), lambda: field(default=1, default_factory=list), lambda: make_dataclass("B", ["class"])):
    try:
        make()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


@dataclass(eq=False)
class E:
    x: int


@dataclass(unsafe_hash=True)
class H:
    x: int


print(E(1) == E(1), hash(H(1)) == hash(H(1)), repr(make_dataclass("N", ["a"], namespace={"twice": lambda self: self.a * 2})(4).twice()), field(default=3), MISSING)
match Derived(1, 2, 3):
    case Derived(a, b):
        print(a, b)
