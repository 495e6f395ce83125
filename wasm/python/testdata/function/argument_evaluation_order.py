def v(x):
    print(x, end=" ")
    return x
def f(*a, **k): print()
f(v(1), v(2), *[v(3)], k=v(4), **{"z": v(5)})
d = {v("k1"): v("v1"), v("k2"): v("v2")}
print()
[v(1), v(2)][v(0)]
print()
x = [0, 0]
x[v(0)], x[v(1)] = v(10), v(20)
print(x)
print(v(1) + v(2) * v(3), v(0) or v(5) and v(6), v(1) if v(0) else v(2))
