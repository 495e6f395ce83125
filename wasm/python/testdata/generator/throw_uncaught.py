def gen():
    try:
        yield 1
    finally:
        print("cleanup")

g = gen()
next(g)
try:
    g.throw(KeyError, "k")
except KeyError as e:
    print("outside", repr(e))
print(list(g))
