import re

m = re.match(r"(?P<first>\w+) (?P<last>\w+)( jr)?", "Isaac Newton, physicist")
print(m, bool(m), m.re.pattern, m.string, m.pos, m.endpos)
print(m.group(), m.group(0), m.group(1, 2), m.group("first", "last"), m["last"], m[3], m[0])
print(m.groups(), m.groups("-"), m.groupdict(), m.groupdict(0))
print(m.start(), m.end(), m.span(), m.span("last"), m.start(3), m.end(3), m.span(3), m.regs)
print(m.lastindex, m.lastgroup, m.expand(r"\2, \g<first>\n\g<0>"))
for group in (4, "middle", -1, 1.5, None, []):
    try:
        m.group(group)
    except Exception as e:
        print(type(e).__name__, e)
