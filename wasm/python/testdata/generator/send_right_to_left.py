def echo():
    x = 0
    while True:
        print("handing out", x)
        x = yield x
        print("received", x)

g = echo()
print(next(g))
print(g.send("a"))
print(g.send("b"))
print(next(g))
