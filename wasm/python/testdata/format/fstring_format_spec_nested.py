w, p, v = 10, 3, 2.718281828
print(f"{v:{w}.{p}}|{v:>{w}}|{v:{'>'}{w}.{p}f}|{'x':{'*'}^{w}}|{v:{'.2f'}}")
class D:
    def __format__(self, spec): return f"<{spec}>"
print(f"{D():%Y-%m-%d} {D():a{w}b} {D():}")
