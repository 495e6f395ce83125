import re

try:
    re.compile("(?:" * 5000 + "a" + ")" * 5000)
except RecursionError as e:
    print("too deep")
print(len(re.match("(?:a|b)*", "ab" * 50000)[0]), len(re.match("(a|b)*?c", "ab" * 20000 + "c")[0]), re.match("(?:.*?,){5}x", "a," * 50) is None)
