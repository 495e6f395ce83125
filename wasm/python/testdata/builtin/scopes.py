x = 1
def f(a):
    b = 2
    return sorted(locals().items())
print(f(5), globals()["x"], "x" in globals(), locals() is globals())
globals()["made"] = 7
print(made)
def g():
    l = locals()
    c = 3
    return l, locals()
print(g())
class A:
    q = 1
    print(sorted(k for k in locals() if k == "q"))
print(__name__, __file__, __doc__)
