from fractions import Fraction

for f in (lambda: Fraction(1, 0), lambda: Fraction("1/0"), lambda: Fraction("abc"), lambda: Fraction(1.5, 2), lambda: Fraction("1/2/3"), lambda: Fraction(None), lambda: Fraction(float("nan")), lambda: Fraction(float("inf")), lambda: Fraction(1) / 0, lambda: Fraction(2, 3) / 0, lambda: Fraction(1) // 0, lambda: Fraction(0) ** -1,
          lambda: Fraction(1) + "a", lambda: Fraction(1) < "a", lambda: Fraction(1, 2).limit_denominator(0), lambda: setattr(Fraction(1), "numerator", 2), lambda: Fraction.from_float("a"), lambda: Fraction("1 / 2"), lambda: Fraction(""), lambda: Fraction("1e"), lambda: Fraction(1) % 0):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
