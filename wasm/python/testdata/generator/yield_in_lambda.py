f = lambda: (yield 1)
print(type(f()).__name__, list(f()))
g = f()
next(g)
try:
    g.send("sent")
except StopIteration as e:
    print(e.value)
