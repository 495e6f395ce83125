def inner():
    yield 1
    yield 2

def outer():
    yield inner()

for x in outer():
    print(type(x).__name__)
def flatten(x):
    if isinstance(x, list):
        for item in x:
            yield from flatten(item)
    else:
        yield x
print(list(flatten([1, [2, [3, [4]], 5]])))
