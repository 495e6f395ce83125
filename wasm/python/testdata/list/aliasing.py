a = [[]] * 3
a[0].append(1)
print(a)
b = [[] for _ in range(3)]
b[0].append(1)
print(b)
c = d = [1]
d += [2]
print(c, c is d)
d = d + [3]
print(c, d)
def f(x=[]):
    x.append(len(x))
    return x
print(f(), f(), f([9]))
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
