print((2.5).as_integer_ratio(), (2.0).is_integer(), (2.5).is_integer(), (255.5).hex(), float.fromhex("0x1.8p+1"), (0.1).hex(), float.fromhex("ff"), (2.5).conjugate(), (2.5).real, (2.5).imag)
print(int(2.7), int(-2.7), float(3), float(True), hash(2.0), hash(2.5), hash(float("inf")), hash(-0.0), hash(1e300))
for code in ("float('inf').as_integer_ratio()", "float('nan').as_integer_ratio()", "float.fromhex('xyz')"):
    try:
        eval(code)
    except Exception as e:
        print(type(e).__name__, e)
