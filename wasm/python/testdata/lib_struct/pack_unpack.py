import struct

print(struct.pack(">bhl", 1, 2, 3), struct.unpack(">bhl", b"\x01\x00\x02\x00\x00\x00\x03"), struct.calcsize(">bhl"), struct.calcsize("bhl"), struct.calcsize("@3xi"))
for fmt, values in (("<4sIf?", (b"ab", 7, 1.5, True)), ("!HHL", (1, 2, 3)), ("@bq", (1, 2)), ("=bq", (-1, 2)), ("3s5p", (b"abcd", b"hello!")), ("c2x2B", (b"x", 1, 2)), ("<d", (3.14,)), (">d", (-0.0,)), ("<e", (1.5,)), (">e", (65504.0,)), ("e", (1e-7,)), ("f", (0.1,)), ("i 2h", (1, 2, 3)), ("n", (-5,)), ("<Q", (2**64 - 1,)), ("10s", (b"",)), ("0s", (b"a",)), ("0i", ()), (b"h", (5,))):
    data = struct.pack(fmt, *values)
    print(fmt, data, struct.unpack(fmt, data), struct.calcsize(fmt))
print(list(struct.iter_unpack("<hb", b"\x01\x00\x02\x03\x00\x04")), struct.unpack_from("<h", b"\x00\x01\x02\x03", 1), struct.unpack_from("<h", bytearray(b"\x00\x01\x02\x03"), offset=-2))
buf = bytearray(8)
struct.pack_into("<hh", buf, 2, 1, 2)
print(buf)
s = struct.Struct("<if")
print(s.format, s.size, s.pack(1, 2.0), s.unpack(s.pack(1, 2.0)), s.unpack_from(b"\0" * 9, 1), list(s.iter_unpack(b"\0" * 8)), s, type(s), sorted(struct.__all__))
