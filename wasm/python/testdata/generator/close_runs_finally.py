def gen():
    try:
        yield 1
        yield 2
    finally:
        print("finally")

g = gen()
print(next(g))
print("close returns", g.close())
print("again", g.close())
print(next(g, "nothing left"))
