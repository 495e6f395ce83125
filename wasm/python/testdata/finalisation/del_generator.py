def gen(name):
    try:
        yield name
    finally:
        print("closing", name)

g = gen("a")
next(g)
print("before del")
del g
print("after del")
g = gen("b")
next(g)
g = None
print("rebound")
g = gen("never started")
del g
print("nothing printed for a fresh one")
