def gen():
    yield from iter([1, 2, 3])

g = gen()
print(next(g), g.send(None))
try:
    g.send("value")
except AttributeError as e:
    print(e)
