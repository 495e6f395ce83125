def divide(numbers):
    for n in numbers:
        yield 10 / n

for r in divide([5, 2, 0, 1]):
    print(r)
