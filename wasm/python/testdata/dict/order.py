d = {}
for k in "hello": d[k] = d.get(k, 0) + 1
print(d)
del d["h"]
d["h"] = 1
d["e"] = 99
print(d, d == dict(reversed(d.items())), next(iter(d)))
print({2: 1, 1: 2} == {1: 2, 2: 1}, list({2: 1, 1: 2}))
