import re


def displaymatch(match):
    return None if match is None else "<Match: %r, groups=%r>" % (match.group(), match.groups())


valid = re.compile(r"^[a2-9tjqk]{5}$")
for hand in ("akt5q", "akt5e", "akt", "727ak"):
    print(displaymatch(valid.match(hand)))
pair = re.compile(r".*(.).*\1")
print(displaymatch(pair.match("717ak")), displaymatch(pair.match("718ak")), displaymatch(pair.match("354aa")))
