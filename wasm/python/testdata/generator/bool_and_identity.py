def gen():
    yield

a = gen()
print(bool(a), a == a, a == gen(), a in [a], {a: 1}[a])
