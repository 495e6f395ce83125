b = bytearray(b"abc")
b.append(100); b.extend(b"ef"); b[0] = 65; b += b"!"
print(b, b[1], b[1:3], len(b), b.pop(), b)
del b[0:2]; b.insert(0, 90); b.reverse(); b[1:2] = b"XYZ"
print(b, bytes(b), b == bytes(b), b.upper(), b.find(b"Y"), bytearray(2), bytearray([1, 2]))
for code in ("b[0] = 256", "b.append('a')", "b[100] = 1", "b.remove(1)", "hash(b)"):
    try:
        exec(code)
    except Exception as e:
        print(type(e).__name__, e)
