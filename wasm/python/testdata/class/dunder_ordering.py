class V:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print("lt", self.n, o.n); return self.n < o.n
    def __le__(self, o): print("le", self.n, o.n); return self.n <= o.n
    def __repr__(self): return f"V{self.n}"
a, b = V(1), V(2)
print(a < b, a > b, a <= b, a >= b)
print(sorted([V(3), V(1), V(2)]), max(a, b), min(a, b))
class N: pass
for op in ("<", ">", "<=", ">="):
    try:
        eval(f"N() {op} 1")
    except TypeError as e:
        print(e)
