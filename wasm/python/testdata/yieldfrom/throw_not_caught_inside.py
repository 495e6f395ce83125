def sub():
    try:
        yield 1
    finally:
        print("sub cleanup")

def outer():
    try:
        yield from sub()
    except KeyError as e:
        print("outer caught", repr(e))
        yield "outer goes on"

g = outer()
next(g)
print(g.throw(KeyError("k")))
