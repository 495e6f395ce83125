def gen():
    while True:
        try:
            x = yield "ready"
        except ValueError as e:
            print("caught", repr(e))
        else:
            print("received", x)

g = gen()
next(g)
print(g.throw(ValueError("one")))
print(g.throw(ValueError))
g.send(5)
try:
    g.throw(KeyError("two"))
except KeyError as e:
    print("came back", e)
print(next(g, "finished"))
