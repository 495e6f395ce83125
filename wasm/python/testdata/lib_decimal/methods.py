from decimal import *

d = Decimal("-123.4500")
print(d.as_tuple(), d.adjusted(), d.as_integer_ratio(), d.normalize(), d.copy_abs(), d.copy_negate(), d.copy_sign(Decimal(1)), d.is_signed(), d.is_zero(), d.is_normal(), d.number_class(), d.canonical() is d, d.real, d.imag, d.conjugate(), d.radix())
print(Decimal("123E+1").to_eng_string(), str(Decimal("1E-7")), Decimal("1230E+5").to_eng_string(), Decimal("0E+2"), Decimal("2").fma(3, 5), Decimal("18").remainder_near(10), Decimal("25").remainder_near(10), Decimal("-18") % 10, -18 % Decimal(10), Decimal(-7) // 2, divmod(Decimal(-7), 2))
print(Decimal(1).next_plus(), Decimal(1).next_minus(), Decimal(1).next_toward(0), Decimal("250").logb(), Decimal("1.5").scaleb(3), Decimal(34).shift(2), Decimal(34).rotate(-1), Decimal("1.1").same_quantum(Decimal("5.5")), Decimal(1100).logical_and(Decimal(1010)), Decimal(1100).logical_xor(1010))
print([n for n in dir(Decimal) if n[0] != "_"])
print([n for n in dir(Context) if n[0] != "_"])
