def gen():
    try:
        yield 1
    except ValueError as e:
        print("caught", e)
        yield 2

g = gen()
next(g)
print(g.throw(ValueError, "old style", None))
