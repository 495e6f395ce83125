def numbers():
    n = 0
    while True:
        yield n
        n += 1

for n in numbers():
    if n > 5:
        break
    print(n, end=" ")
print()
import itertools
print(list(itertools.islice(numbers(), 3, 10, 3)))
g = numbers()
print([next(g) for _ in range(4)], sum(next(g) for _ in range(3)))
