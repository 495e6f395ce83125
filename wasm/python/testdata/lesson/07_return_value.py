def gen():
    yield 1
    return 42

def wrapper():
    result = yield from gen()
    print("result", result)
    return result + 1

w = wrapper()
print(next(w))
try:
    next(w)
except StopIteration as e:
    print(e.value)
g = gen()
next(g)
print(g.close())
