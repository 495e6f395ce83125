import re

text = "one\ntwo\n"
for p in ("^", "$", r"\A", r"\Z", r"\b", r"\B", "(?m)^", "(?m)$", r"(?m)^\w+$", r"^\w+$", r"o\b", r"\Bo", r"\bt"):
    print(p, [m.span() for m in re.finditer(p, text)])
print(re.search(r"\B", ""), re.search(r"\b", ""), re.findall(r"\bé", "é aé"), re.findall(r"(?a)\bé", "é aé"), re.search("$", "a\n\n"))
