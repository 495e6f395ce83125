def f(a): return a.missing
print(f(3) + f(4))
