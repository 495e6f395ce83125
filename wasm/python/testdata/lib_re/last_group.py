import re

for pattern, text in (("(a)(b)", "ab"), ("(a)b", "ab"), ("((ab))", "ab"), ("(?P<x>a)|(?P<y>b)", "b"), ("((?P<x>a)b)", "ab"), ("ab", "ab")):
    m = re.match(pattern, text)
    print(pattern, m.lastindex, m.lastgroup)
