import re

print(re.search("(?<=abc)def", "abcdef"), re.search(r"(?<=-)\w+", "spam-egg"), re.findall(r"\w+(?=,)", "a, b, c"), re.findall(r"\b(?!not)\w+", "not this not that"))
print(re.findall(r"(?<!\d)\d{2}(?!\d)", "12 345 67"), re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"), re.findall("(?<=(a))b", "ab cb"))
print(re.match("(?=(a+))a", "aaa").groups(), re.match("(?!(b))a", "a").groups(), re.findall(r"(?<=^|,)x", "x") if False else "")
print(re.findall("(?<=a|b)c", "ac bc cc"), re.findall("(?<![a-c])x", "ax dx x"), re.search("(?<=)a", "a"), re.search("a(?!)", "a"), re.search("a(?=)", "a"))
for p in ("(?<=a+)b", "(?<=a|bc)b", "(?<!a*)b", r"(a)(?<=\1)b", r"(?<=(a)\1)b", r"(?<=(?P<x>a)(?(x)b|c))b", r"(?<=\1)(a)"):
    try:
        print(re.search(p, "aab"))
    except re.error as e:
        print(p, e, e.pos)
