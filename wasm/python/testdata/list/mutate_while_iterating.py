a = [1, 2, 3, 4]
for x in a:
    if x % 2 == 0: a.remove(x)
print(a)
b = [1]
for x in b:
    if len(b) < 5: b.append(x + 1)
print(b)
it = iter([1, 2])
print(list(it), list(it))
d = {1: 1}
try:
    for k in d: d[k + 1] = 1
except RuntimeError as e:
    print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e:
    print(e)
d = {1: 1, 2: 2}
try:
    for k in d:
        del d[k]
        d[k + 5] = 1
except RuntimeError as e:
    print(e)
