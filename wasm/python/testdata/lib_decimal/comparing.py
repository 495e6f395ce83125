from decimal import Decimal
from fractions import Fraction

a = Decimal("1.0")
print(a == 1, a == Decimal("1.00"), a == 1.0, a != "1", a < 2, a >= Decimal("NaN") if False else "", Decimal("NaN") == Decimal("NaN"), hash(a) == hash(1) == hash(1.0), hash(Decimal("0.5")) == hash(0.5), hash(Decimal("Inf")) == hash(float("inf")))
print(a == Fraction(1), Decimal("0.5") > Fraction(1, 3), a == 1 + 0j, {Decimal(1): "x"}[1], Decimal("1.0").compare_total(Decimal("1.00")), Decimal("1").compare(2), Decimal(1).compare(Decimal("NaN")), max(Decimal(2), 3), Decimal("-0") == 0)
print(sorted([Decimal("3"), 1, Decimal("-2.5"), 0.5]), Decimal(3).max(4), Decimal(3).min(Decimal("NaN")), Decimal(1) in (1, 2), bool(Decimal("0.0")), bool(Decimal("NaN")))
