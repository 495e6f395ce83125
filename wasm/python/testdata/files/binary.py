# Bytes, places and sizes.
with open("b.bin", "wb") as f:
    print(f, f.mode, f.name, f.closed, f.tell())
    print(f.write(b"\x00\x01\xff"), f.write(bytearray(b"abc\n")), f.tell())
with open("b.bin", "rb") as f:
    print(f, f.mode, f.read(2), f.tell(), f.readline(), f.read())
    print(f.seek(-2, 2), f.read(), f.seek(1), f.peek()[:2], f.read1(2))
    b = bytearray(4)
    f.seek(0)
    print(f.readinto(b), b)
with open("b.bin", "r+b") as f:
    print(f, f.mode)
    f.seek(3)
    f.write(b"XYZ")
    f.seek(0)
    print(list(f))
    print(f.truncate(4), f.seek(0), f.read())
with open("b.bin", "ab") as f:
    f.write(b"end")
    print(f.tell(), f.mode)
with open("new.bin", "xb") as f:
    print(f.mode, f)
print(open("b.bin", "rb").read().hex(" "))
with open("b.bin", "rb", buffering=0) as f:
    print(f, f.read(3))
with open("b.bin", "w+b") as f:
    print(f.mode)
