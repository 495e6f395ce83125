import re

# CPython leaves the start of a group that an attempt inside a possessive repetition has noted, though the attempt failed.
print(re.match(r"(?:(\W)|b)*+", "\nb").regs)
