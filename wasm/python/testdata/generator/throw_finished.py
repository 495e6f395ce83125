g = (x for x in ())
print(list(g))
try:
    g.throw(OSError("late"))
except OSError as e:
    print("raised", e)
