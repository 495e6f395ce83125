a = list(range(10))
print(a[2:5], a[::-1], a[::3], a[-3:], a[8:2:-2], a[20:], a[:-20], a[5:5])
a[2:5] = "xyz"
print(a)
a[1:1] = [0, 0]
print(a)
a[::2] = [None] * len(a[::2])
print(a)
del a[1:4]
print(a)
del a[::2]
print(a)
a[:] = []
print(a)
a = [1, 2, 3, 4]
for code in ("a[::2] = [1]", "a[0:2] = 5", "a['x'] = 1", "a[10] = 1", "del a[10]", "a[1:2:0] = []", "a[::-1] = [1, 2]"):
    try:
        exec(code)
    except Exception as e:
        print(type(e).__name__, e)
a[1:2] = a
print(a)
a[::-1] = [1, 2, 3, 4, 5, 6, 7]
print(a)
