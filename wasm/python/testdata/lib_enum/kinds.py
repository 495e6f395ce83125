from enum import *


class N(IntEnum):
    A = auto()
    B = auto()


class S(StrEnum):
    ONE = auto()
    TWO = "2"


class F(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class I(IntFlag):
    P = 4
    Q = 8


print(N.A + 1, N.B > N.A, f"{N.A} {N.A:>3}", str(N.A), repr(N.A), N(2), sorted([N.B, N.A]), S.ONE, S.ONE.upper(), repr(S.TWO), f"{S.ONE}", "2" == S.TWO)
print(F.R | F.X, F.RW, F.RW & F.R, ~F.R, F(0), F(7), bool(F.R & F.X), list(F.RW), F.R in F.RW, len(F.RW), F.RW ^ F.R, F["RW"], F(3), list(F), I.P | I.Q, I.P | 1, I(12), ~I.P, I.P + 1, repr(I(0)), F.R.name, F(5).name, F(0).name)
for f in (lambda: F(8), lambda: F.R | 1, lambda: F.R < F.W):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
