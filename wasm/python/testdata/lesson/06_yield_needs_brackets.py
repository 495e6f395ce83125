def gen():
    x = 1 + (yield 5)
    print("x", x)
    print((yield), (yield 7))
    y = yield
    yield from [x, y]

g = gen()
print(next(g), g.send(41), g.send("a"), g.send("b"), g.send("c"), next(g))
