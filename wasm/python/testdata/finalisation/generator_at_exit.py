def gen():
    try:
        yield 1
    finally:
        print("at exit")

g = gen()
next(g)
print("program over")
