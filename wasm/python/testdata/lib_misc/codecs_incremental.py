import codecs

# Characters broken off between pieces wait for the rest.
decoder = codecs.getincrementaldecoder("utf-8")()
for byte in "aé€😀z".encode():
    print(repr(decoder.decode(bytes([byte]))), decoder.getstate())
print(repr(decoder.decode(b"", final=True)))

for data in (b"\xe2\x82", b"\xe2", b"\xff", b"a\xe2\x28", b"\xf0\x9f\x98", b"\xe2\x82\xac\xe2"):
    for errors in "strict", "replace", "ignore":
        decoder = codecs.getincrementaldecoder("utf-8")(errors)
        for final in False, True:
            try:
                print(data, errors, final, repr(decoder.decode(data if not final else b"", final)), decoder.getstate())
            except UnicodeDecodeError as error:
                print(data, errors, final, error)
                break
        decoder.reset()
        print(repr(decoder.decode(b"ok")))

print(repr(codecs.getincrementaldecoder("ascii")("replace").decode(b"a\xe9")), repr(codecs.getincrementaldecoder("latin-1")().decode(b"a\xe9")))
print(list(codecs.iterdecode([b"a\xc3", b"\xa9", b"", b"b"], "utf-8")))
try:
    list(codecs.iterdecode([b"a\xc3"], "utf-8"))
except UnicodeDecodeError as error:
    print(error)
try:
    codecs.getincrementaldecoder("no-such")
except LookupError as error:
    print(error)
