import re

p = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)", re.I | re.X)
print(p, p.pattern, p.flags, p.groups, p.groupindex, p == re.compile(p.pattern, re.I | re.X), p == re.compile("a"), hash(p) == hash(re.compile(p)))
print(re.compile(b"ab\n"), re.compile("é", re.A), re.compile("x", 0).flags, re.compile(b"x").flags)
print(type(p), re.Pattern, re.Match, type(p).__name__, type(p).__module__, re.Pattern[str], re.Match[bytes])
for bad in (lambda: re.Pattern(), lambda: re.Match(), lambda: re.compile(p, re.I), lambda: re.compile(3), lambda: p.match(3), lambda: p.match(b""),
            lambda: re.match(b"", ""), lambda: setattr(p, "flags", 3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
