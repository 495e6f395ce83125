def numbers():
    for i in range(6):
        yield i

shared = numbers()
a = (x for x in shared if x % 2 == 0)
b = (x * 10 for x in shared)
print(next(a), next(b), next(a), next(b))
print(list(a), list(b), list(shared))
