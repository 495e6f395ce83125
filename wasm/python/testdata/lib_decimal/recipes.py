from decimal import *


def moneyfmt(value, places=2, curr="", sep=",", dp=".", neg="-"):
    q = Decimal(10) ** -places
    sign, digits, exp = value.quantize(q).as_tuple()
    result, digits = [], list(map(str, digits))
    build, next = result.append, digits.pop
    for i in range(places):
        build(next() if digits else "0")
    build(dp)
    i = 0
    while digits:
        build(next())
        i += 1
        if i == 3 and digits:
            i = 0
            build(sep)
    build(curr)
    build(neg if sign else "")
    return "".join(reversed(result))


def pi():
    getcontext().prec += 2
    three = Decimal(3)
    lasts, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
    while s != lasts:
        lasts = s
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        s += t
    getcontext().prec -= 2
    return +s


def cos(x):
    getcontext().prec += 2
    i, lasts, s, fact, num, sign = 0, 0, 1, 1, 1, 1
    while s != lasts:
        lasts = s
        i += 2
        fact *= i * (i - 1)
        num *= x * x
        sign *= -1
        s += num / fact * sign
    getcontext().prec -= 2
    return +s


print(moneyfmt(Decimal("-1234567.8901"), curr="$"), pi(), cos(Decimal("0.5")))
print(Decimal("0.1") + Decimal("0.1") + Decimal("0.1") - Decimal("0.3"), 0.1 + 0.1 + 0.1 - 0.3, Decimal("1.30") + Decimal("1.20"), Decimal("1.30") * Decimal("1.20"), Decimal("100") * Decimal("1.05") ** 10)
import copy
d = Decimal("1.5")
print(copy.copy(d) is d, copy.deepcopy(d) is d, isinstance(d, __import__("numbers").Number), type(Decimal.__add__) is not None, sum([Decimal("0.1")] * 10), Decimal)
class Money(Decimal):
    pass
print(repr(Money("1.5")), type(Money(1) + 1), f"{Money('2.50')}")
