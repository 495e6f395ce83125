class Sub:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): print("closed by throw")

def gen():
    yield from Sub()

g = gen()
next(g)
try:
    g.throw(GeneratorExit)
except GeneratorExit:
    print("propagated")
