from decimal import *

for mode in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP):
    print(mode, [str(Decimal(x).quantize(Decimal("1"), rounding=mode)) for x in ("1.1", "1.5", "2.5", "-1.5", "-1.1", "5.1", "0.5", "10.9")])
print(round(Decimal("2.5")), round(Decimal("3.5")), round(Decimal("2.675"), 2), round(Decimal("-1.5")), round(Decimal(1234), -2), Decimal("2.5").to_integral_value(), Decimal("2.5").to_integral_exact(ROUND_UP))
import math
print(math.floor(Decimal("-1.5")), math.ceil(Decimal("1.2")), math.trunc(Decimal("-1.7")), int(Decimal("1.9")), abs(Decimal("-1.50")), -Decimal("0"), +Decimal("-0"))
