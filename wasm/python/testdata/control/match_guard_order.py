def g(x): print("guard", x); return x
match 5:
    case n if g(False): print("first")
    case n if g(n > 3): print("second", n)
    case _: print("third")
print(n)
match (1, (2, 3)):
    case (a, (b, 4)): print("no")
    case (a, (b, c)): print(a, b, c)
match [1, 2, 3, 4]:
    case [x, *middle, y]: print(x, middle, y)
