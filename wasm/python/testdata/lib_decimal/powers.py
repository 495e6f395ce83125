from decimal import *

print(Decimal(2) ** 10, Decimal("1.1") ** 2, Decimal(2) ** -1, Decimal(3) ** -2, Decimal(4) ** Decimal("0.5"), Decimal(2) ** Decimal("0.5"), Decimal(10) ** -3, Decimal("0.5") ** 3, Decimal(7) ** 30, Decimal("1.0000001") ** 1000000, 2 ** Decimal(3))
print(pow(Decimal(3), 4, 5), Decimal(-2) ** 3, Decimal("-0") ** 3, Decimal(0) ** -1 if False else "", Decimal(1) ** Decimal("1.5"), Decimal("Inf") ** 2, Decimal(100).sqrt(), Decimal("2.25").sqrt(), Decimal("1e-10").sqrt(), Decimal("0.00").sqrt())
with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(2).ln(), Decimal(3) ** Decimal("1.5"), Decimal(1) / 7, sep="\n")
