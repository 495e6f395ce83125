def sub():
    yield 1
    yield 2

def outer():
    yield from s
    yield 3

s = sub()
g = outer()
print(g.gi_yieldfrom)
next(g)
print(g.gi_yieldfrom is s)
next(g)
next(g)
print(g.gi_yieldfrom)
