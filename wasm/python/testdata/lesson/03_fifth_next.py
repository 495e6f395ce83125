def four():
    print("A"); yield 1
    print("B"); yield 2
    print("C"); yield 3
    print("D"); yield 4
    print("E")
g = four()
for _ in range(5):
    print(next(g))
