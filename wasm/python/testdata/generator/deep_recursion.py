def nest(n):
    if n:
        yield from nest(n - 1)
    yield n

print(sum(1 for _ in nest(200)))
try:
    list(nest(5000))
except RecursionError as e:
    print(e)
print("still alive")
