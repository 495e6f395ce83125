from decimal import *

c = getcontext()
print(Decimal(0.5), c.flags[FloatOperation], Decimal("0.5") == 0.5, Decimal("0.1") < 0.1)
c.traps[FloatOperation] = True
for f in (lambda: Decimal(0.5), lambda: Decimal("0.5") < 0.5, lambda: Decimal("0.5") == 0.5, lambda: c.create_decimal(0.5), lambda: Decimal.from_float(0.5)):
    try:
        print(f())
    except FloatOperation as e:
        print("FloatOperation", e)
