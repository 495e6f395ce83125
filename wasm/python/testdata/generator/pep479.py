def gen():
    yield 1
    raise StopIteration("inside")

g = gen()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e)
    print(repr(e.__cause__), repr(e.__context__))

def from_next():
    yield next(iter([]))

try:
    list(from_next())
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))
