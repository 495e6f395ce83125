def numbers_from(n):
    while True:
        yield n
        n += 1

def sieve(source):
    prime = next(source)
    yield prime
    yield from sieve(x for x in source if x % prime)

primes = sieve(numbers_from(2))
print([next(primes) for _ in range(15)])
