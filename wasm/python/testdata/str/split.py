print("a b  c".split(), "a b  c".split(" "), " a ".split())
print("a,b,c,d".split(",", 2), "a,b,c,d".rsplit(",", 2), "a b c d".split(None, 2), " a b c ".rsplit(None, 1))
print("".split(), "".split(","), "abc".split("abc"), "a--b--c".split("--"))
print("a b".split(maxsplit=1), "a.b".split(sep="."))
