def permutations(items):
    if len(items) < 2:
        yield items
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest

print(*permutations([1, 2, 3]))
print(sum(1 for _ in permutations(list(range(5)))))
