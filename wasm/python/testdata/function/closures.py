def counter():
    n = 0
    def inc(step=1):
        nonlocal n
        n += step
        return n
    def get(): return n
    return inc, get
inc, get = counter()
print(inc(), inc(5), get())
print(inc.__closure__[0].cell_contents, inc.__code__.co_freevars, counter.__code__.co_cellvars)
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
fs = [(lambda n: lambda: n)(i) for i in range(3)]
print([f() for f in fs])
