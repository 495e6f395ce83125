from fractions import Fraction
from decimal import Decimal
import math

print(Fraction(16, -10), Fraction(123), Fraction(), Fraction("3/7"), repr(Fraction(" -3/7 ")), Fraction("1.414213 \t\n"), Fraction("-.125"), Fraction("7e-6"), Fraction(2.25), Fraction(1.1), Fraction(Decimal("1.1")), Fraction("1_000/3"), Fraction(True), Fraction(Fraction(1, 2), Fraction(3, 4)))
a, b = Fraction(1, 2), Fraction(1, 3)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a**2, a**-2, a**0.5, a**b, 2**a, 2 ** Fraction(3), -a, +a, abs(-a), a + 1, 1 - a, a * 1.5, a / 2, 3 / a, a + 1j, 7 // b, 7 % b, divmod(7, b))
print(a == 0.5, a == Fraction(2, 4), a < b, a > 0.3, a >= 1, a != 2, hash(a) == hash(0.5), hash(Fraction(3)) == 3, a in {0.5}, bool(Fraction(0)), int(Fraction(-7, 2)), float(b), round(Fraction(5, 2)), round(Fraction(7, 2)), round(Fraction(22, 7), 2), round(Fraction(1234), -2), math.floor(Fraction(-7, 2)), math.ceil(Fraction(7, 2)), math.trunc(Fraction(-7, 2)))
print(Fraction(math.pi).limit_denominator(1000), Fraction("3.1415926535897932").limit_denominator(10), a.numerator, a.denominator, a.as_integer_ratio(), a.is_integer(), Fraction.from_float(0.3), Fraction.from_decimal(Decimal("0.3")), sum([Fraction(1, 10)] * 10), max(a, b), sorted([a, 0.1, b]), complex(a), Fraction(4, 2))
