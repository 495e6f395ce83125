import re

print([m.span() for m in re.finditer(r"\b|:+", "a::bc")], re.sub(r"\b|:+", "-", "a::bc"), re.split(r"\b|:+", "a::bc"))
print(re.sub("(?=b)|b", "x", "abab"), [m.span() for m in re.finditer("a|", "aab")], re.sub("$", "!", "a\nb\n"), re.sub("(?m)$", "!", "a\nb\n"), re.sub("(?m)^", "> ", "a\nb"))
