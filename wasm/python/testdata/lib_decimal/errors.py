from decimal import *

for f in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal(1) % 0, lambda: Decimal(1) // 0, lambda: Decimal(-1).sqrt(), lambda: Decimal("sNaN") + 1, lambda: Decimal("Inf") - Decimal("Inf"),
          lambda: Decimal(1) + 1.5, lambda: Decimal(1) + "1", lambda: Decimal("1e999999") * 10, lambda: Decimal("NaN") < 1, lambda: int(Decimal("NaN")), lambda: int(Decimal("Inf")), lambda: hash(Decimal("sNaN")),
          lambda: Decimal("1234567890").quantize(Decimal("1e-30")), lambda: divmod(Decimal(1), 0), lambda: Decimal(10**40) // 1, lambda: Decimal(-1).ln(), lambda: Decimal(0) ** 0, lambda: Decimal(-2) ** Decimal("0.5"),
          lambda: Decimal("NaN").as_integer_ratio(), lambda: Decimal(1, 2), lambda: Decimal(1).foo, lambda: round(Decimal("NaN")), lambda: Decimal(1).quantize(Decimal(1), rounding="x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
