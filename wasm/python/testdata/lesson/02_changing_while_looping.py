names = ["a", "b", "c", "d"]
for n in names:
    print(n)
    names.remove(n)
print(names)
d = {"x": 1, "y": 2}
for k in d:
    del d[k]
