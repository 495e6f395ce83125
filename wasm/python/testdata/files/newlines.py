# Universal newlines.
with open("n.txt", "wb") as f:
    f.write(b"a\r\nb\rc\nd")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("n.txt", newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
with open("n.txt") as f:
    print(repr(f.read(3)), repr(f.read(2)), repr(f.read()))
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("m.txt", "w", newline=newline) as f:
        f.write("x\ny\n")
    print(repr(newline), open("m.txt", "rb").read())
with open("l.txt", "w", encoding="latin-1") as f:
    f.write("é")
print(open("l.txt", "rb").read(), open("l.txt", encoding="latin-1").read(), open("l.txt", errors="replace").read())
try:
    open("l.txt").read()
except UnicodeDecodeError as e:
    print(e)
try:
    open("l.txt", "w", encoding="ascii").write("é")
except UnicodeEncodeError as e:
    print(e)
