import re

s = re.Scanner([(r"[a-zA-Z_]\w*", lambda s, t: ("name", t)), (r"\d+\.\d*", lambda s, t: float(t)), (r"\d+", lambda s, t: int(t)), (r"=|\+|-|\*|/", lambda s, t: t), (r"\s+", None)])
print(s.scan("sum = 3*foo + 312.50+bar"), s.scan("a ? b"))
scanner = re.compile(r"\d").scanner("a1b2")
print(scanner.search(), scanner.search(), scanner.search(), scanner.pattern)
m = re.compile("a?").scanner("aab")
print(m.match(), m.match(), m.match(), m.match())
