from decimal import *

print(getcontext())
getcontext().prec = 7
print(Decimal(10), Decimal("3.14"), Decimal(3.14), Decimal((0, (3, 1, 4), -2)), Decimal(str(2.0**0.5)), Decimal(2)**Decimal("0.5"), Decimal("NaN"), Decimal("-Infinity"))
getcontext().prec = 6
print(Decimal("3.0"), Decimal("3.1415926535") + Decimal("2.7182818285"))
getcontext().rounding = ROUND_UP
print(Decimal("3.1415926535") + Decimal("2.7182818285"))
data = list(map(Decimal, "1.34 1.87 3.45 2.35 1.00 0.03 9.25".split()))
print(max(data), min(data), sorted(data), sum(data))
a, b, c = data[:3]
print(str(a), float(a), round(a, 1), int(a), a * 5, a * b, c % a)
print(Decimal("7.325").quantize(Decimal(".01"), rounding=ROUND_DOWN), Decimal("7.325").quantize(Decimal("1."), rounding=ROUND_UP))
getcontext().prec = 28
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal("10").ln(), Decimal("10").log10())
