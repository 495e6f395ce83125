def gen():
    print("resuming itself")
    try:
        next(g)
    except ValueError as e:
        print(e)
    try:
        g.close()
    except ValueError as e:
        print(e)
    yield "after"

g = gen()
print(next(g))
