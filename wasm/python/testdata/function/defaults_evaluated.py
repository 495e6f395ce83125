n = 5
def f(a=n, b=[]):
    b.append(a)
    return b
n = 6
print(f(), f(1), f(2, []), f.__defaults__)
def g(x, y=None):
    y = y or []
    y.append(x)
    return y
print(g(1), g(2))
