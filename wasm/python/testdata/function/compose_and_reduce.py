def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
print(compose(str, abs, lambda x: x - 10)(3), compose()(5))
def reduce(f, items, *start):
    it = iter(items)
    total = start[0] if start else next(it)
    for x in it: total = f(total, x)
    return total
print(reduce(lambda a, b: a * b, range(1, 11)), reduce(lambda a, b: b + a, "abc"), reduce(max, [], 0))
