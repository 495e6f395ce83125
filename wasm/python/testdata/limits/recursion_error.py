def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(e)
def g(n):
    try:
        return g(n + 1)
    except RecursionError:
        return "caught deep down"
print(g(0))
print("usable", sum(range(100)))
