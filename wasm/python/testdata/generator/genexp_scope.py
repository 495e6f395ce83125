x = "outer"
print([x for x in range(3)], x)
g = (x for x in range(3))
print(list(g), x)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
