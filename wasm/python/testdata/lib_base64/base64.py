import base64

for data in (b"", b"a", b"ab", b"abc", b"hello world", bytes(range(250, 256))):
    for name in ("b64encode", "urlsafe_b64encode", "b32encode", "b32hexencode", "b16encode", "b85encode", "a85encode"):
        coded = getattr(base64, name)(data)
        print(name, coded, getattr(base64, name.replace("encode", "decode"))(coded) == data)
print(base64.b64decode("aGVsbG8="), base64.b64decode(b"aGVs bG8="), base64.b64encode(b"\xfb\xff", b"@!"), base64.b64decode("+/@!", "@!") if False else "", base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\neHg=\n"))
print(base64.a85encode(b"\0\0\0\0    abc", foldspaces=True, adobe=True, wrapcol=8), base64.a85decode(b"<~z87cURD]~>", adobe=True), base64.z85encode(b"\x86\x4f\xd2\x6f\xb5\x59\xf7\x5b"), base64.b32decode("me======", casefold=True))
for bad in (lambda: base64.b64decode("a"), lambda: base64.b64decode("aGVsbG8"), lambda: base64.b64decode("é"), lambda: base64.b64encode("a"), lambda: base64.b64decode("a$b=", validate=True), lambda: base64.b32decode("a"), lambda: base64.b32decode("a1======"), lambda: base64.b16decode("0g"), lambda: base64.b16decode("0"), lambda: base64.b85decode("\x00"), lambda: base64.a85decode("v"), lambda: base64.b64decode(3), lambda: base64.encodebytes("a"), lambda: base64.b85decode("~~~~~")):
    try:
        print(bad())
    except Exception as e:
        print(type(e), e)
