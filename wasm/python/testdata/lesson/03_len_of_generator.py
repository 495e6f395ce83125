def gen():
    yield 1
g = gen()
try:
    print(len(g))
except TypeError as e:
    print(e)
print(g[0])
