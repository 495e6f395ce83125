class Frac:
    def __init__(self, a, b=1):
        import math
        g = math.gcd(a, b)
        self.a, self.b = a // g, b // g
    def __add__(self, o): return Frac(self.a * o.b + o.a * self.b, self.b * o.b)
    def __eq__(self, o): return (self.a, self.b) == (o.a, o.b)
    def __str__(self): return f"{self.a}/{self.b}" if self.b != 1 else str(self.a)
print(Frac(1, 2) + Frac(1, 3), Frac(1, 2) + Frac(1, 2), Frac(2, 4) == Frac(1, 2), Frac(10**30, 10**28))
