import re

print(re.A, re.I, re.L, re.M, re.S, re.U, re.X, re.NOFLAG, repr(re.I | re.M), str(re.I | re.S), re.RegexFlag, re.RegexFlag(3), ~re.I, re.I.value, int(re.X))
print(re.I is re.IGNORECASE, isinstance(re.I, int), re.I & re.M, re.I in (re.I | re.M), list(re.I | re.M))
print(re.findall("(?i)straße", "STRASSE Straße STRAßE"), re.findall("^a.c$", "abc\na\nc\nabc", re.M), re.findall("a.c", "a\nc", re.S))
print(re.findall(r"\w+", "naïve café 你好"), re.findall(r"\w+", "naïve café 你好", re.A), re.findall(r"(?a)\d", "1٣"), re.findall(r"\d", "1٣"))
pattern = re.compile(r"""
    \d +     # the whole part
    \.       # the point
    \d *     # what follows
    [ # ]    # a space or a hash in a set stays
    \ \#     # so they do behind a backslash
""", re.VERBOSE)
print(pattern.findall("3.14# #, 2.7"))
print(re.findall("a(?i:b)c", "abc aBc aBC"), re.findall("(?i)a(?-i:b)c", "Abc ABC"), re.findall("(?s:.)a.", "\na\n\nab"))
