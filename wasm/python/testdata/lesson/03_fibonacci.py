def fibonacci(limit):
    a, b = 0, 1
    while a < limit:
        yield a
        a, b = b, a + b

print(*fibonacci(100))
print(sum(x for x in fibonacci(1000) if x % 2 == 0))
print(dict(enumerate(fibonacci(10))))
