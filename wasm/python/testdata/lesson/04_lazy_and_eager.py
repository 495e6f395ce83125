def noisy(x):
    print("computing", x)
    return x * x

print("list")
squares = [noisy(x) for x in range(3)]
print("generator")
lazy = (noisy(x) for x in range(3))
print(type(squares).__name__, type(lazy).__name__)
print(next(lazy))
print(list(lazy))
print(list(lazy))
