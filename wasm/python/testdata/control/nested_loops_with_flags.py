found = None
for a in range(1, 30):
    for b in range(a, 30):
        c2 = a * a + b * b
        c = int(c2 ** 0.5)
        if c * c == c2 and a + b + c == 60:
            found = a, b, c
            break
    else:
        continue
    break
print(found)
