import codecs

print(codecs.encode("hé", "utf-8"), codecs.decode(b"h\xc3\xa9"), codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"), codecs.encode(b"ab", "base64"), codecs.decode("uryyb", "rot_13"), codecs.BOM_UTF8, codecs.lookup("utf8").name, codecs.lookup("latin-1").name, codecs.getencoder("ascii")("a"), codecs.getdecoder("utf-8")(b"a"))
for f in (lambda: codecs.lookup("nope"), lambda: codecs.encode("é", "ascii"), lambda: codecs.decode(b"\xff", "utf-8")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
with codecs.open("f.txt", "w", "utf-8") as f:
    f.write("ä\n")
with codecs.open("f.txt", encoding="utf-8") as f:
    print(f.read())
