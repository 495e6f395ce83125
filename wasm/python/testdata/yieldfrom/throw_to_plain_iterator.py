def gen():
    try:
        yield from [1, 2, 3]
    except ValueError as e:
        print("here", e)
        yield "next"

g = gen()
next(g)
print(g.throw(ValueError("plain")))
