print("a" + "b" * 3, 0 * "x" == "", "b" in "abc", "" in "", "a" < "b", "Z" < "a", "abc" < "abd", "ab" < "abc", "é" > "z")
print("a" "b" 'c', "abc" == "abc", "a" != "b", max("hello"), min("hello"), sorted("hello"))
