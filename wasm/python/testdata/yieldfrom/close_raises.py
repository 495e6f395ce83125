class Sub:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): raise ValueError("cannot close")

def gen():
    try:
        yield from Sub()
    except ValueError as e:
        print("gen sees", e)
        raise

g = gen()
next(g)
try:
    g.close()
except ValueError as e:
    print("caller sees", e)
