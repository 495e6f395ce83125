import re

re.compile("[[a]")
re.compile("[a--b]")
re.compile("[a&&b]")
re.compile("[a||b]")
re.compile("[a~~b]")
print(re.findall("[[]", "["))
