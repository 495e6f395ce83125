def gen():
    yield 1
print(next(gen()))
print(next(gen))
