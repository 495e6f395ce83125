class Vector:
    def __init__(self, *c): self.c = tuple(c)
    def __repr__(self): return f"Vector{self.c}"
    def __add__(self, o): return Vector(*(a + b for a, b in zip(self.c, o.c, strict=True)))
    def __mul__(self, k):
        if isinstance(k, Vector): return sum(a * b for a, b in zip(self.c, k.c))
        if isinstance(k, (int, float)): return Vector(*(a * k for a in self.c))
        return NotImplemented
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, Vector) and self.c == o.c
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __getitem__(self, i): return self.c[i]
    def __neg__(self): return self * -1
v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v * 2, 0.5 * v, v * w, abs(v), -w, v == Vector(3, 4), v[0], [*v], v != w)
for f in (lambda: v + Vector(1), lambda: v * "x", lambda: hash(v), lambda: v < w):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
