def gen():
    x = yield 1, 2
    print("x =", x)
    yield *range(3), "end"

g = gen()
print(next(g))
print(g.send("sent"))
