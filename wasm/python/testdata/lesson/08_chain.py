def leaf(name, n):
    for i in range(n):
        x = yield f"{name}{i}"
        if x:
            print(name, "got", x)
    return name.upper()

def branch():
    a = yield from leaf("a", 2)
    b = yield from leaf("b", 1)
    return a + b

def root():
    r = yield from branch()
    print("root has", r)
    yield from "xy"
    yield from [1, 2]

g = root()
print(next(g), g.send("hi"), next(g))
print(g.gi_yieldfrom is not None)
print(list(g))
