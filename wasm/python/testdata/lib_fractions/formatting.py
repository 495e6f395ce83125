from fractions import Fraction

for x in (Fraction(1, 3), Fraction(-7, 2), Fraction(1000000, 7), Fraction(0), Fraction(5)):
    print([format(x, s) for s in ("", ".2f", "10", "<10", "^+12", ".3e", "g", ".2%", "010.1f", ",.2f", "#", "_", "E", ".3g", "*=12.1f", "z.0f", "+")])
for s in ("d", "x", "05", ".2"):
    try:
        print(format(Fraction(1, 2), s))
    except ValueError as e:
        print(e)
