import re

print(re.findall(rb"\w+", b"caf\xc3\xa9 bar"), re.sub(rb"(\w)(\w)", rb"\2\1", b"abcd"), re.match(b"a(.)", bytearray(b"ab")), re.match(b"a", memoryview(b"ab")).group())
print(re.split(b"\\s", b"a b\tc"), re.findall(rb"(?i)\xe9", b"\xe9\xc9"), re.findall(rb"[\x80-\xff]", b"a\x80\xff"), re.match(b"(?P<x>.)", b"q").groupdict())
