print(int("42"), int(" -7 "), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("z", 36), int(3.99), int(-3.99), int(True), int(b"12"))
print(int("٣"), int("0o17", 8), int("  10\n"), int("-0"), int(), int(1e20), bool(0), bool(-1))
print(bin(10), oct(8), hex(255), bin(-10), hex(-255), hex(2**70))
