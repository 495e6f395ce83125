a, b = 1, 2
a, b = b, a
print(a, b)
a, *b, c = range(5)
print(a, b, c)
*a, = "xyz"
print(a)
(a, (b, [c, *d])), e = (1, ("x", "yz!")), 5
print(a, b, c, d, e)
[a, b] = {1: 2, 3: 4}
print(a, b)
x = [0, 1]
i = 0
i, x[i] = 1, "set"
print(i, x)
for i, (p, q) in enumerate([(1, 2), (3, 4)]): print(i, p, q)
print([*range(2), *"ab", 9], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, "b": 2, **{"a": 3}})
for code in ("a, b = 1,", "a, b = 1, 2, 3", "a, b = 5", "a, *b = []", "a, b, *c = [1]", "a, b = {1}", "(a, b), c = 1, 2", "a, b = 'xyz'"):
    try:
        exec(code)
    except Exception as e:
        print(type(e).__name__, e)
