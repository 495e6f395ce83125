a = b = c = []
a.append(1)
print(b, c is a)
x, y = z = 1, 2
print(x, y, z)
i = l = [0, 1]
i[0] = i[1] = 9
print(l)
(a), [b] = 1, [2]
print(a, b)
a = 1,
print(a)
a, b, = 3, 4
print(a, b)
