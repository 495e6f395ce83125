def four():
    yield 1
    yield 2
    yield 3
    yield 4

g = four()
print(next(g), next(g), next(g), next(g))
print(next(g))
