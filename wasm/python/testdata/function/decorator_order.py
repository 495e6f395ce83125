def mark(label):
    print("make", label)
    def deco(f):
        print("apply", label)
        return lambda *a: f"{label}({f(*a)})"
    return deco
@mark("outer")
@mark("inner")
def f(x): return x
print(f(1))
