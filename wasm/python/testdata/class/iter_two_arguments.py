data = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(data), 0)), list(data))
try:
    iter(3, 0)
except TypeError as e:
    print(e)
it = iter(lambda: 1, 2)
print(type(it).__name__, next(it))
