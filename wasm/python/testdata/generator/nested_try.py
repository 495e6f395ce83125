def gen():
    try:
        try:
            yield 1
        except KeyError:
            print("inner except")
            yield 2
        finally:
            print("inner finally")
            yield 3
    finally:
        print("outer finally")

g = gen()
print(next(g))
print(g.throw(KeyError))
print(next(g))
print(next(g, "end"))
