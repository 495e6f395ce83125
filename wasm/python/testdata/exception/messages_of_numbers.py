import sys
for code in ("1 / 0", "1.0 / 0", "1 // 0", "1 % 0", "1.5 % 0", "1.5 // 0", "divmod(1, 0)", "0 ** -1", "0.0 ** -1", "10.0 ** 400", "1j / 0", "int('x')", "int('12', 40)", "int('9', 8)", "int('')", "float('abc')", "int(None)", "float([])", "int(float('nan'))", "int(float('inf'))", "1 << -1", "pow(2, -1, 0)", "pow(2, 3, 0)", "pow(2, -1, 4)", "'%d' % 'x'", "chr(-1)", "chr(0x110000)", "ord('ab')", "ord('')", "ord(5)", "complex('1+')", "round('x')", "abs('x')", "bin(1.5)", "int('1_')", "int('0x1')", "(2).bit_count(1)", "range(1.5)", "range(1, 2, 0)", "sum('ab')", "sum([1, 'a'])", "sum([[1]])", "max()", "max([])", "min(())", "max(1)", "len(5)", "2 ** 'a'", "5 @ 3", "~1.5", "-'a'", "1 + '1'", "'1' + 1", "[] + ()", "[1] * 'a'", "'a' * 1.5", "None + 1", "{} + {}", "{1} + {2}", "[1] - [1]"):
    try:
        print(code, "=", eval(code))
    except Exception as e:
        print(code, "->", type(e).__name__ + ":", e)
