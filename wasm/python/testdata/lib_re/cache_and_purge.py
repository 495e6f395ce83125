import re

a = re.compile("ab+")
print(a is re.compile("ab+"), re.compile("ab+", re.I) is a, re.compile(a) is a)
re.purge()
print(re.compile("ab+") is a, re.compile("ab+") == a)
import copy
print(copy.copy(a) is a, copy.deepcopy(a) is a)
