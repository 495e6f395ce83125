def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(6)), max(collatz(27)), sum(1 for _ in collatz(27)))
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(48, 36), gcd(2 ** 100, 6 ** 50) == 2 ** 50, pow(7, -1, 26), 7 * pow(7, -1, 26) % 26)
