def gen():
    yield 1

try:
    for x in gen:
        print(x)
except TypeError as e:
    print(e)
try:
    next(gen)
except TypeError as e:
    print(e)
