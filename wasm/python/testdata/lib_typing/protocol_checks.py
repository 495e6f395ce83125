# isinstance, issubclass and class patterns with protocols, those with data members too.
from typing import Protocol, runtime_checkable
@runtime_checkable
class P(Protocol):
    x: int
    y: int
class A:
    def __init__(self, x, y): self.x, self.y = x, y
class B(A): pass
class N:
    def __init__(self, x): self.x = x
class C:
    x = 1
    y = None
class Nominal(P): pass
def f(o):
    match o:
        case P():
            return "P"
        case _:
            return "other"
print(f(A(1, 2)), f(B(1, 2)), f(N(1)), f(3), f(C()), f(Nominal()))
print(isinstance(A(1, 2), P), isinstance(C(), P))
def ask(*a):
    for check in isinstance, issubclass:
        for x, p in a:
            try: print(check.__name__, check(x if check is issubclass else x(), p))
            except TypeError as e: print(check.__name__, e)
@runtime_checkable
class Q(Protocol):
    __match_args__ = ("x", "y")
    x: int
    y: int
match A(1, 2):
    case Q(a, b): print(a, b)
@runtime_checkable
class M(Protocol):
    def go(self): ...
class Goes:
    def go(self): pass
class GoesNot:
    go = None
class G(Protocol):
    x: int
class Sub(G): pass
class NomM(M): pass
@runtime_checkable
class Wide(M, Protocol):
    size: int
class Sized(Goes):
    size = 3
ask((Nominal, P), (Goes, M), (GoesNot, M), (NomM, M), (int, G), (Sub, G), (Sub, Protocol), (int, Protocol), (Sized, Wide), (Goes, Wide), (Sized, Sub))
try: issubclass(3, P)
except TypeError as e: print(e)
try: issubclass(3, M)
except TypeError as e: print(e)
