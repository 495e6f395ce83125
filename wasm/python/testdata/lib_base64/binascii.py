import binascii

print(binascii.hexlify(b"\x01\xab"), binascii.hexlify(b"\x01\xab\xcd", "-"), binascii.hexlify(b"abcd", ":", 2), binascii.unhexlify("01aB"), binascii.b2a_base64(b"abc"), binascii.b2a_base64(b"abcd", newline=False), binascii.a2b_base64(b"YWJj\n"))
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0))
for bad in (lambda: binascii.unhexlify("1"), lambda: binascii.unhexlify("zz"), lambda: binascii.a2b_base64("abc"), lambda: binascii.a2b_base64("=", strict_mode=True), lambda: binascii.a2b_base64("YQ==YQ==", strict_mode=True), lambda: binascii.hexlify("a"), lambda: binascii.unhexlify(3), lambda: binascii.a2b_base64("a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e), e)
