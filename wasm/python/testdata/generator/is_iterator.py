g = (x for x in "ab")
print(iter(g) is g, hasattr(g, "__next__"), hasattr(g, "__len__"))
for bad in (lambda: len(g), lambda: g[0], lambda: g + g):
    try:
        bad()
    except TypeError as e:
        print(e)
print(g.__next__(), next(g))
