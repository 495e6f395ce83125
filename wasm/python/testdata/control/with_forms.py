class C:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, *a): print("exit", self.n)
with C(1) as a, C(2) as b: print(a, b)
with (C(3) as a, C(4)): print(a)
with (
    C(5) as (x),
    C((6, 7)) as (y, z),
):
    print(x, y, z)
with C(8): pass
with (C(9)) as d: print(d)
d = {}
with C(10) as d["k"]: print(d)
