print(0.1, 0.1 + 0.2, 1/3, 1e16, 1e15, 123456789.123, 1e-5, 0.0001, 1e100, 1.7976931348623157e308, 5e-324, 2.5, -0.0, 100.0, 1e22, 1e21, 12345678901234567890.0)
print(float("1e400"), float("-inf"), float("nan"), float("1_0.5"), float("  2.5\n"), float(".5"), float("5."), float("1E5"), float("infinity"), float("+nan"))
