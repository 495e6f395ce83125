x = 5
print(x is 5)
print("\d")
assert (x, "always true")
print([1, 2][0] if x == 5 else "no")
