def sub():
    try:
        yield 1
    except ValueError as e:
        print("sub caught", e)
        yield "recovered"
    return "done"

def outer():
    print((yield from sub()))
    yield "after"

g = outer()
next(g)
print(g.throw(ValueError("v")))
print(next(g))
