import re


class S(str):
    pass


m = re.match("(a)b", S("abc"))
print(type(m.group()), type(m[1]), type(m.string), type(re.sub("x", "y", S("abc"))), type(re.sub("a", "y", S("abc"))), type(re.split(",", S("a"))[0]))
