def echo():
    a = "silence"
    while True:
        a = yield a


g = echo()
print(next(g))
print(g.send("hello"))
print(g.send([1, 2]))
print(next(g))
print(g.send("hello again"))
