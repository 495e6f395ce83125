import re

print(sorted(re.__all__))
print([n for n in dir(re.Pattern) if n[0] != "_"], [n for n in dir(re.Match) if n[0] != "_"])
