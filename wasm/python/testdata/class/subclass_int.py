class Mod7(int):
    def __new__(cls, v): return super().__new__(cls, v % 7)
    def __add__(self, o): return Mod7(int(self) + o)
    def __repr__(self): return f"Mod7({int(self)})"
a = Mod7(10)
print(a, a + 5, a * 3, type(a * 3).__name__, a == 3, hash(a) == 3, [a], {a: 1}[3])
a.note = "has a dict"
print(a.note, isinstance(a, int), f"{a:03d}", -a)
class F(float): pass
print(F(1.5) + 1, type(F(1) + 1).__name__, repr(F(2)), F("3.5"))
