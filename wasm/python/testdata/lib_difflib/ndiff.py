import difflib

a = "1. Beautiful is better than ugly.\n2. Explicit is better than implicit.\n3. Simple is better than complex.\n4. Complex is better than complicated.\n".splitlines(keepends=True)
b = "1. Beautiful is better than ugly.\n3.   Simple is better than complex.\n4. Complicated is better than complex.\n5. Flat is better than nested.\n".splitlines(keepends=True)
print("".join(difflib.Differ().compare(a, b)), end="")
delta = list(difflib.ndiff("one\ntwo\nthree\n".splitlines(1), "ore\ntree\nemu\n".splitlines(1)))
print("".join(delta), "".join(difflib.restore(delta, 1)), "".join(difflib.restore(delta, 2)))
print(list(difflib.ndiff(["a\n", "\tb c\n"], ["a\n", "\tb d\n", "x\n"])), list(difflib.ndiff([], ["a"])), list(difflib.ndiff(["abc"], ["abd", "abcd"])), list(difflib.ndiff("abcdef", "abxdef")))
