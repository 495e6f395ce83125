def sub():
    for i in range(6):
        yield i

def outer(name):
    while True:
        r = yield from shared
        return name

shared = sub()
a, b = outer("a"), outer("b")
print(next(a), next(b), next(a), next(b))
print(list(a), list(b))
