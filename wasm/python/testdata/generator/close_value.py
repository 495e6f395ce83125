def gen():
    try:
        yield 1
    except GeneratorExit:
        return "partial result"

g = gen()
next(g)
print(g.close())
print(g.close())
h = gen()
print(h.close())
