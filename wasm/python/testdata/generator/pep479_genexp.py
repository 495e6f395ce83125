items = iter([1, 2])
pairs = ((next(items), next(items)) for _ in range(2))
print(next(pairs))
try:
    next(pairs)
except RuntimeError as e:
    print(type(e).__name__, e)
