import re

for p in ("[abc]", "[a-c]", "[^a-c]", "[]a]", "[^]a]", "[a-]", "[-a]", r"[\d\-x]", r"[\w.]", r"[^\W\d_]", r"[\]]", "[a^]", r"[\x61-\x63]", r"[\b]", r"[\0-\7]", "[é-ü]", r"[\s\S]"):
    print(p, re.findall(p, "abc-]x19 ^_.é\x08"))
print(re.findall("(?i)[a-c]", "aBCd"), re.findall("(?i)[^a-c]", "aBCd"), re.findall("(?i)[k]", "kK\u212a"), re.findall("(?ai)[k]", "kK\u212a"))
