import re

p = re.compile(r"\d+")
for s in ("12 apples", "apples 12", "12", "", "a1b22c333"):
    print(repr(s), p.match(s), p.search(s), p.fullmatch(s), p.search(s, 2), p.match(s, 1, 2))
print(re.match("c", "abcdef"), re.search("^c", "abcdef"), re.search("c", "abcdef"))
print(re.match("X", "A\nB\nX", re.MULTILINE), re.search("^X", "A\nB\nX", re.MULTILINE))
