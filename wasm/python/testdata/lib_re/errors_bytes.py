import re

for p in (b"(?P<\xe9>a)", b"(?u)a", b"\\u0041", b"(?P=\xe9)", b"(?(\xe9)a)", b"(a", b"\\xg", b"(?L)a", b"(?L:a)b"):
    try:
        print(p, "compiles:", re.compile(p))
    except re.error as e:
        print(p, "|", e, e.pos)
for f in (lambda: re.compile("a", re.L), lambda: re.compile(b"a", re.U), lambda: re.compile("a", re.A | re.U), lambda: re.compile(b"a", re.A | re.L)):
    try:
        f()
    except ValueError as e:
        print(e)
