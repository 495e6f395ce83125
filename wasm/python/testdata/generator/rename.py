def gen():
    yield

g = gen()
g.__name__ = "other"
g.__qualname__ = "a.b.other"
print(g.__name__, repr(g).split(" at ")[0])
try:
    g.__name__ = 3
except TypeError as e:
    print(e)
try:
    g.gi_running = 1
except AttributeError as e:
    print(e)
