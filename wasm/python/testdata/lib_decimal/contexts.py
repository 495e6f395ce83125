from decimal import *

print(DefaultContext, BasicContext, ExtendedContext, sep="\n")
c = Context(prec=5, rounding=ROUND_DOWN)
print(c, c.create_decimal("3.1415926"), c.divide(1, 3), c.flags[Inexact], c.traps[DivisionByZero], c.copy().prec)
setcontext(ExtendedContext)
print(Decimal(1) / Decimal(7), Decimal(42) / Decimal(0), getcontext().flags)
getcontext().clear_flags()
print(Decimal(355) / Decimal(113), getcontext())
setcontext(BasicContext)
try:
    Decimal(42) / Decimal(0)
except DivisionByZero as e:
    print(type(e), e)
with localcontext() as ctx:
    ctx.prec = 3
    print(+Decimal("3.14159"), getcontext() is ctx)
with localcontext(prec=4, rounding=ROUND_UP) as ctx:
    print(Decimal(1) / 3)
with localcontext(ExtendedContext) as ctx:
    print(ctx.prec, ctx.traps[Overflow])
print(getcontext().prec, Decimal(1) / 3)
for f in (lambda: Context(prec=0), lambda: Context(rounding="x"), lambda: Context(Emin=1), lambda: Context(traps=[3]), lambda: setattr(c, "prec", "a"), lambda: setattr(c, "x", 1), lambda: setcontext(3), lambda: c.flags[3], lambda: Context(capitals=2), lambda: localcontext(3), lambda: Context(clamp=-1), lambda: c.add(1, "2")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
c.traps[Inexact] = True
try:
    c.divide(1, 3)
except Inexact as e:
    print(type(e).__name__, e)
