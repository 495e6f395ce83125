def gen():
    try:
        yield
    except ValueError:
        yield "handling"
        raise KeyError("second")

g = gen()
next(g)
g.throw(ValueError("first"))
try:
    next(g)
except KeyError as e:
    print(repr(e), repr(e.__context__))
