def sub():
    try:
        yield 1
    except ValueError:
        raise KeyError("from sub")

def outer():
    try:
        yield from sub()
    except KeyError as e:
        print("outer", repr(e), "after", repr(e.__context__))
    yield "next"

g = outer()
next(g)
print(g.throw(ValueError("in")))
