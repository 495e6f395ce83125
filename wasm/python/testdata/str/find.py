print("hello".find("l"), "hello".rfind("l"), "hello".find("z"), "hello".find("l", 3), "hello".find("l", 4), "hello".find(""))
print("hello".find("", 5), "hello".find("", 6), "hello".index("o"), "hello".rindex("l", 0, 3))
print("héllo wörld".find("w"), "日本語".index("本"), "aXbX".rfind("X", -1))
