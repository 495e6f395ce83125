def gen():
    yield from (3, 1, 2)

print(list(gen()), tuple(gen()), set(gen()), sorted(gen()))
print(sum(gen()), min(gen()), max(gen()))
print(dict(enumerate(gen())), dict(zip(gen(), "abc")))
print(any(x > 2 for x in gen()), all(x > 1 for x in gen()))
print(" ".join(str(x) for x in gen()))
a, *rest = gen()
print(a, rest)
print(*gen(), sep="-")
*_, last = gen()
print(last)
print(2 in gen(), list(reversed(list(gen()))))
