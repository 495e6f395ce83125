def windows(items, size):
    window = []
    for item in items:
        window.append(item)
        if len(window) == size:
            yield tuple(window)
            window.pop(0)

print(list(windows(range(5), 3)), list(windows("ab", 3)))
print([round((a + b) / 2, 1) for a, b in windows([1, 2, 4, 8], 2)])
