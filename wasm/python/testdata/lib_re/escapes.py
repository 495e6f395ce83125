import re

print(re.findall(r"\x41\u0042\U00000043\t\101\.", "ABC\tA."), re.findall(r"\N{LATIN SMALL LETTER A}", "a") if False else "", re.escape("1+1=2? [yes] (é)\n"), re.escape(b"a.b\x00"))
print(re.escape("_a-b c"), re.match(re.escape("a+b"), "a+b"), re.findall(r"\a\f\v\r", "\a\f\v\r"))
for p in (r"\q", r"\x1", r"\u12", r"\U0011ffff", r"\U123", r"[\q]", r"[\x]", "\\", r"\8", r"\400", r"[\400]", r"\N", r"\N{", r"[\9]", r"\z", r"\_", r"\é"):
    try:
        print(p, re.compile(p).pattern)
    except re.error as e:
        print(p, e.msg, e.pos)
print(re.compile(rb"\xff\u"[:4]).findall(b"\xff"))
