def sub():
    x = yield "first"
    print("sub got", x)
    y = yield "second"
    print("sub got", y)
    return "result of sub"

def outer():
    result = yield from sub()
    print("outer has", result)
    yield "third"

g = outer()
print(next(g))
print(g.send(1))
print(g.send(2))
print(next(g, "end"))
