def half(n):
    if n == 3: raise ValueError("three!")
    return n / 2
try:
    print([half(n) for n in range(5)])
except ValueError as e:
    print(e)
result = [half(n) for n in range(5)]
