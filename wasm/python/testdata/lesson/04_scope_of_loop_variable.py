x = "outer"
print([x for x in range(3)], x)
print(list(x for x in "ab"), x)
values = [1, 2, 3]
g = (v * factor for v in values)
factor = 10
values = [100]
print(list(g))
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
