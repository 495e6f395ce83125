def gen():
    try:
        yield 1
    finally:
        raise ValueError("in finally")

g = gen()
next(g)
del g
print("goes on")
