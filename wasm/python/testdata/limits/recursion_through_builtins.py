def f(x): return sorted([1, 2], key=f)
def g(x): return list(map(g, [1]))
def h(x): return max([1, 2], key=h)
def k(x): return eval("k(1)")
def m(x): return sum(m(y) for y in [1])
for fn in (f, g, h, k, m):
    try:
        fn(1)
    except RecursionError as e:
        print(fn.__name__, str(e)[:32])
print("usable")
