def gen():
    while True:
        try:
            x = yield "waiting"
            print("normal", x)
        except ValueError as e:
            print("caught", repr(e))
            yield "recovered"

g = gen()
print(next(g))
print(g.throw(ValueError("boom")))
print(next(g))
print(g.send(5))
