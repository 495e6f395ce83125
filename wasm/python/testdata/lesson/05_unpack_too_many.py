def gen():
    yield 1
    yield 2
    yield 3
a, b, c = gen()
print(a, b, c)
try:
    a, b = gen()
except ValueError as e:
    print(e)
a, b, c, d = gen()
