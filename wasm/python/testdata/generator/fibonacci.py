def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

for i, f in enumerate(fib()):
    if f > 1000:
        break
    print(i, f, end="; ")
print()
g = fib()
print([next(g) for _ in range(12)])
