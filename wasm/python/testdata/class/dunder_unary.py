class N:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __divmod__(self, o): return "divmod", o
    def __rdivmod__(self, o): return "rdivmod", o
    def __int__(self): return 42
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __index__(self): return 3
import math
n = N()
print(-n, +n, ~n, abs(n), round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n))
print(divmod(n, 1), divmod(1, n), int(n), float(n), complex(n))
print(hex(n), bin(n), oct(n), [0, 1, 2, 3, 4][n], "abcdef"[n:], range(n), "x" * n, chr(n).encode())
