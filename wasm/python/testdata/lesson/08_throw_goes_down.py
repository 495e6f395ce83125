def inner():
    try:
        yield 1
    except ValueError as e:
        print("inner caught", e)
        yield 2
    finally:
        print("inner done")

def outer():
    try:
        yield from inner()
    finally:
        print("outer done")

g = outer()
print(next(g), g.throw(ValueError("v")))
g.close()
h = outer()
next(h)
h.throw(KeyError("k"))
