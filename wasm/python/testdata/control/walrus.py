if (n := len("hello")) > 3: print(n)
print([y := 5, y ** 2], y)
data = iter("abc")
while (c := next(data, None)) is not None: print(c, end="")
print()
print(any((found := x) > 2 for x in [1, 2, 3, 4]), found)
def f(x=(d := 3)): return x
print(f(), d, (a := 1, 2), a)
