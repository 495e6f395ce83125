class N:
    def __del__(self): print("del object")

def gen():
    n = N()
    yield 1
    yield 2

g = gen()
next(g)
print("suspended")
g.close()
print("closed")
for x in gen(): pass
print("exhausted")
