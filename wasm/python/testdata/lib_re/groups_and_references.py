import re

print(re.findall(r"(\w)\1", "aabbcdd"), re.search(r"(?P<q>['\"]).*?(?P=q)", "say \"it's\" now")[0], re.sub(r"(.+?)\1+", r"\1", "abababcc"))
print(re.match(r"(a)?b\1?", "b"), re.match(r"(a)?(b)\1", "bb"), re.findall(r"(?i)(a)\1", "aA Aa"), re.match(r"(?:(a)|(b))+", "ab").groups())
print(re.match(r"(<)?\w+@\w+(?:\.\w+)+(?(1)>|$)", "<user@host.com>"), re.match(r"(<)?(\w+@\w+(?:\.\w+)+)(?(1)>|$)", "<user@host.com"))
print(re.match(r"(?P<x>a)?(?(x)b|c)", "ab"), re.match(r"(?P<x>a)?(?(x)b|c)", "c"), re.match("(a)|b", "b").groups())
print(re.match(r"((a)(b)?)+", "aba").groups(), re.match("(a*)*", "aab").groups(), re.match("(a|b*)*", "ab").groups(), re.match(r"(x)?", "").span(1))
print(re.search(r"\07", "a\x07"), re.search(r"(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\10", "0123456789" + "9"))
