import struct

for f in (lambda: struct.pack("i"), lambda: struct.pack("i", "a"), lambda: struct.pack("b", 200), lambda: struct.pack("B", -1), lambda: struct.pack("<q", 2**63), lambda: struct.pack("<f", 1e39), lambda: struct.pack("e", 1e6),
          lambda: struct.pack("c", b"ab"), lambda: struct.pack("s", "a"), lambda: struct.pack("z", 1), lambda: struct.pack("d", "a"), lambda: struct.unpack("i", b"a"), lambda: list(struct.iter_unpack("i", b"abcde")),
          lambda: struct.unpack_from("i", b"abc"), lambda: struct.pack_into("i", bytearray(2), 0, 1), lambda: struct.pack("3"), lambda: struct.calcsize("<n"), lambda: struct.pack("i", 1.5), lambda: struct.unpack_from("i", b"abcd", -5),
          lambda: struct.pack_into("i", bytearray(8), 6, 1), lambda: struct.unpack("i", "a"), lambda: struct.pack(3), lambda: list(struct.iter_unpack("", b"")), lambda: struct.pack("é", 1), lambda: struct.Struct("i").pack(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e), e)
