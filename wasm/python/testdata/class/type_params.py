class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
def first[T](xs: list[T]) -> T: return xs[0]
type Pair[A, B] = tuple[A, B]
print(Box.__type_params__, first.__type_params__, Pair, Pair.__value__, Pair.__type_params__)
print(Box(3).get(), first("ab"), Box[int], Box[int](4).get())
T = Box.__type_params__[0]
print(T.__name__, T.__bound__, T.__constraints__, repr(T))
def g[T: int, *Ts, **P](): pass
print(g.__type_params__, g.__type_params__[0].__bound__)
type Lazy = undefined_thing
try:
    Lazy.__value__
except NameError as e:
    print(e)

from typing import ParamSpec, TypeVar, TypeVarTuple


def every[T, **P, *Ts]():
    pass


for kind in TypeVar, ParamSpec, TypeVarTuple:
    print([isinstance(p, kind) for p in every.__type_params__])
