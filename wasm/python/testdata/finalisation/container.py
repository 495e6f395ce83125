def gen(n):
    try:
        yield n
    finally:
        print("closing", n)

items = [gen(i) for i in range(3)]
for g in items:
    next(g)
del g
items.pop(1)
print("popped")
items[0] = None
print("replaced")
items.clear()
print("cleared")
d = {"k": gen("k")}
next(d["k"])
d["k"] = 0
print("dict done")
