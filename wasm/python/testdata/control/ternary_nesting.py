for n in range(4):
    print("zero" if n == 0 else "one" if n == 1 else "many" if n > 2 else "two")
f = (lambda x: x + 1) if True else None
print(f(1), [1, 2][1 if f else 0], (1 if 0 else 2) + 3)
