calls = 0
def memo(f):
    cache = {}
    def inner(*a):
        if a not in cache:
            cache[a] = f(*a)
        return cache[a]
    inner.cache = cache
    return inner
@memo
def fib(n):
    global calls
    calls += 1
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), calls, len(fib.cache))
