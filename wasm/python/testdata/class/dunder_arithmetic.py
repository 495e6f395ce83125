class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"N({self.v})"
ops = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split()
for op in ops:
    setattr(N, f"__{op}__", lambda self, other, op=op: f"{op} {self} {other}")
    setattr(N, f"__r{op}__", lambda self, other, op=op: f"r{op} {self} {other}")
    setattr(N, f"__i{op}__", lambda self, other, op=op: f"i{op} {self} {other}")
a = N(1)
for sign in "+ - * / // % ** << >> & | ^ @".split():
    x = a
    print(eval(f"a {sign} 2"), "|", eval(f"2 {sign} a"), end=" | ")
    exec(f"x {sign}= 3")
    print(x)
