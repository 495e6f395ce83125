t = 1, "a", [2]
print(t, t[1], t[-1], t[:2], t + (3,), t * 2, len(t), "a" in t, t.index("a"), t.count(1))
t[2].append(3)
print(t, hash((1, 2)) == hash((1, 2)), {(1, 2): "x"}[1, 2], tuple("ab"), tuple({1: 2}))
print((1), (1,), (), ((),), type(()))
a, b = t[:2]
print(a, b)
