def gen():
    yield 1
    return "value"
    yield 2

print(list(gen()))
g = gen()
next(g)
try:
    next(g)
except StopIteration as e:
    print("value:", e.value)
