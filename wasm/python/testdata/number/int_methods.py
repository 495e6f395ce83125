print((10).bit_length(), (-10).bit_length(), (0).bit_length(), (255).bit_count(), (5).as_integer_ratio(), (5).conjugate(), (5).numerator, (5).denominator, (5).is_integer())
print((1024).to_bytes(2), (1024).to_bytes(4, "little"), (-1).to_bytes(2, signed=True), int.from_bytes(b"\x04\x00"), int.from_bytes(b"\xff\xff", signed=True), int.from_bytes([1, 0], "little"))
for code in ("(256).to_bytes(1)", "(-1).to_bytes(1)", "int.from_bytes(b'a', 'middle')", "(1).to_bytes(-1)"):
    try:
        eval(code)
    except Exception as e:
        print(type(e).__name__, e)
