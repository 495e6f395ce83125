def a():
    yield from b()

def b():
    yield 1
    yield from c()

def c():
    yield 2
    1 / 0

for x in a():
    print(x)
