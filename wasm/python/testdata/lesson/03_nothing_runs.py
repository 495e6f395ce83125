def gen():
    print("running")
    yield 1
g = gen()
print(g.__class__.__name__, "made, nothing printed")
h = gen()
print(g is h, next(h))
