for code in ("[0] * 2**70", "'a' * 2**64", "range(10)[2**70]", "[1][2**70]", "1 << 2**70", "float(10**400)", "10**400 * 1.0", "len(range(2**70))", "'abc'[2**70:]", "chr(2**40)", "10**400 / 3", "int('1' * 4301)", "bytes([2**70])", "2.0 ** 10000"):
    try:
        print(code, "=", eval(code))
    except Exception as e:
        print(code, type(e).__name__, e)
