print(set(range(10)), {10, 5, 1}, {100, 50, 25, 12, 6, 3, 1}, {-1, -2, 0}, {8, 16, 24, 32}, set(range(20, 0, -3)), {1.5, 2, 0.5})
s = set()
for n in (9, 17, 1, 33, 25, 2):
    s.add(n)
    print(s)
s.remove(17)
print(s, list(s))
s |= set(range(50, 60))
print(s)
