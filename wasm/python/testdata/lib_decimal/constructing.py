from decimal import *

for v in (5, -7, True, "1e5", "  -0.00 ", "1_000.5", "Inf", "-inf", "nan", "sNaN12", "１２", 0.1, -0.0, float("inf"), (1, (1, 2), 3), (0, (), "F"), (0, (1,), "n"), [0, [1], 2], Decimal("1.5")):
    print(repr(v), repr(Decimal(v)))
for v in ("abc", "", "1..2", "1e", "0x1", None, [1], (2, (1,), 0), (0, (10,), 0), (0, (1,), "x"), object, 1j, b"1"):
    try:
        print(Decimal(v))
    except Exception as e:
        print(repr(v), type(e).__name__, e)
print(Decimal(), Decimal.from_float(0.5), Decimal.from_float(3))
