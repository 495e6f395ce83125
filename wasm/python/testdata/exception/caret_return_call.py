def f(n):
    return g(n) + 1
def g(n):
    return n["key"]
f([1])
