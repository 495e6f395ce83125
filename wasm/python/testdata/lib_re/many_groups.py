import re

p = "".join("(%s)" % c for c in "abcdefghijkl")
m = re.match(p + r"\12", "abcdefghijkll")
print(m.groups(), m.lastindex, re.sub(p, r"\12\11\g<10>0", "abcdefghijkl"))
print(re.compile("(" * 60 + "a" + ")" * 60).match("a").lastindex)
print(len(re.compile("|".join("w%d" % i for i in range(1000))).findall(" ".join("w%d" % i for i in range(1000)))))
