def countdown(n):
    while n:
        yield n
        n -= 1

a, b = countdown(3), countdown(3)
print(next(a), next(a), next(b), next(a), next(b))
print(list(a), list(b))
