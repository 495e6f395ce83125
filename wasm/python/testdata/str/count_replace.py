print("banana".count("a"), "banana".count("ana"), "banana".count(""), "banana".count("a", 2, 4))
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("", "-"), "banana".replace("nan", ""))
print("aaa".replace("aa", "b"), "x".replace("x", "xx", -1), "abc".replace("b", "B", 0), "abc".replace("", "-", count=2))
