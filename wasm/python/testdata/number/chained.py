print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2 < 5, 3 > 2 >= 2, not 1 < 2 < 3)
def f(x):
    print("f", x)
    return x
print(f(1) < f(2) < f(0) < f(5))
print(f(1) == f(1) in [1, 2])
print(1 < 2 == True, (1 < 2) == True, 1 in [1] == True)
