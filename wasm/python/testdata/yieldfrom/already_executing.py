def outer():
    yield from g

g = outer()
try:
    next(g)
except ValueError as e:
    print(e)
