n = 5
while n:
    n -= 1
    if n == 2: continue
    print(n, end=" ")
else:
    print("done")
while True:
    n += 1
    if n > 3: break
else:
    print("never")
print(n)
i = 10
while (i := i - 3) > 0: print(i)
