class Temp:
    def __init__(self, c): self.c = c
    def __format__(self, spec):
        if spec == "f": return f"{self.c * 9 / 5 + 32:.1f}F"
        return f"{self.c}C[{spec}]"
t = Temp(20)
print(f"{t} {t:f} {t:xyz}", format(t), format(t, "f"), "{:f} {0.c}".replace("{:f}", "{0:f}").format(t))
class Plain: pass
try:
    format(Plain(), "x")
except TypeError as e:
    print(e)
class Wrong:
    def __format__(self, spec): return 1
try:
    format(Wrong())
except TypeError as e:
    print(e)
