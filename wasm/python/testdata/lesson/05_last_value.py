def gen():
    for i in range(5):
        yield i * i

last = None
for last in gen():
    pass
print("last", last, type(last).__name__)
*_, end = gen()
print(end)
first, *middle, end = gen()
print(first, middle, end)
print(min(gen()), max(gen()), sum(gen()), sorted(gen(), reverse=True), tuple(gen()), set(gen()) == {0, 1, 4, 9, 16}, type(gen()).__name__)
print(",".join(str(v) for v in gen()))
