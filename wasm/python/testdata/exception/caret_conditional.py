x = 0
y = 1 if x else 2 / x
