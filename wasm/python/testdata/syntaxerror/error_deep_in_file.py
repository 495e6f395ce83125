total = 0
for i in range(10):
    if i % 2 == 0:
        total += i
    else:
        total -= i)
print(total)
