import re

print(re.sub("a", "b", "aaa", 1))
print(re.split("a", "babab", 1))
print(re.subn("A", "b", "aaa", 2, re.I))
for bad in (lambda: re.sub("a", "b", "c", 1, count=2), lambda: re.sub("a", "b", "c", 1, 2, 3), lambda: re.split("a", "b", 1, 2, 3), lambda: re.sub("a", "b", "c", 1, 2, flags=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
