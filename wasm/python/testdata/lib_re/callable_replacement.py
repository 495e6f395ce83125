import re

log = []


def replace(m):
    log.append((m.start(), m.group(), m.lastindex))
    if m.group(1):
        return ""
    return "<%s>" % m.group()


print(re.sub(r"(\d+)|[a-z]", replace, "a1b22", count=3), log)
try:
    re.sub("a", lambda m: 1 / 0, "abc")
except ZeroDivisionError as e:
    print(e)
def gen():
    for m in re.finditer(r"\w", "abc"):
        yield m.group()
print(list(gen()), sorted(["b1", "a2"], key=lambda s: re.search(r"\d", s)[0]))
print(list(map(re.compile(r"\d+").sub, ["#"] * 2, ["a12", "3"])), list(filter(re.compile("a").match, ["ab", "ba"])))
