print("hello".startswith("he"), "hello".startswith(("x", "he")), "hello".endswith("lo"), "hello".startswith("l", 2))
print("hello".startswith(""), "".startswith(""), "hello".startswith("", 6), "hello".endswith("ell", 0, 4), "a".endswith(()))
