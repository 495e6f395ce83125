import re

text = "He was carefully disguised but captured quickly by police."
print(re.findall(r"\w+ly\b", text), [(m.start(), m.end(), m[0]) for m in re.finditer(r"\w+ly\b", text)])
print(re.findall(r"\bf[a-z]*", "which foot or hand fell fastest"), re.findall(r"(\w+)=(\d+)", "set width=20 and height=10"))
print(re.findall("a|(b)", "ab"), re.findall("(a)(b)?", "aab"), re.findall("", "ab"), re.findall("a*", "baac"), re.findall(b".", b"ab"))
print(type(re.finditer("a", "a")), next(re.finditer("a", "ba")), list(re.finditer("z", "a")))
print(re.compile("a").findall("aaaa", 1, 3), [m.span() for m in re.compile("").finditer("abc", 1, 2)])
