def gen():
    try:
        yield 1
    finally:
        yield "cleanup"

g = gen()
next(g)
print(g.throw(ValueError("kept")))
try:
    next(g)
except ValueError as e:
    print("then", e)
