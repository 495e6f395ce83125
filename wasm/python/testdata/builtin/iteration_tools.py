print(list(enumerate("ab", 5)), list(zip([1, 2], "ab", (True, False))), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, "", "a"])), list(filter(str.isdigit, "a1b2")), list(reversed([1, 2])))
it = map(str, [1, 2])
print(type(it).__name__, next(it), list(it), list(it))
z = zip()
print(list(z), list(zip("ab")), dict(zip("ab", [1, 2])))
print(next(iter([]), "default"), list(map(max, [1, 5], [3, 2])), list(zip([1], [2], strict=True)))
for bad in ("list(zip([1, 2], [1], strict=True))", "list(zip([1], [1, 2], strict=True))", "next(iter([]))", "list(zip([1], 5))", "enumerate()", "map(len)"):
    try:
        eval(bad)
    except Exception as e:
        print(type(e).__name__, e)
