from decimal import Decimal

for value in ("1234.5678", "-0.00012", "0", "1E+10", "NaN", "-Infinity", "1234567890123", "0E-7"):
    d = Decimal(value)
    print(value, [format(d, s) for s in ("", ".2f", "10.1f", "<10", ">+12", ",.2f", "012.1f", "e", ".3e", ".2%", "g", ".3g", "^15", "*^20", "n", "E", "+", " ", "_<9", "f")], f"{d!s:>15}", "%s %.1f" % (d, d))
for spec in ("x", "d", ".f", "10.2.3", "<<<", "s"):
    try:
        print(format(Decimal(1), spec))
    except ValueError as e:
        print(spec, e)
