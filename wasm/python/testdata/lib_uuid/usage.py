import uuid

print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500)
x = uuid.UUID("{00010203-0405-0607-0809-0a0b0c0d0e0f}")
print(x, repr(x), x.bytes, x.bytes_le, x.hex, x.int, x.urn, x.fields, x.variant, x.version, x.time, x.clock_seq, x.node, x == uuid.UUID(bytes=x.bytes), hash(x) == hash(x.int))
print(uuid.UUID(bytes_le=x.bytes_le) == x, uuid.UUID(fields=x.fields) == x, uuid.UUID(int=5), uuid.UUID(int=5) < x, sorted([x, uuid.UUID(int=1)])[0], uuid.UUID("12345678123456781234567812345678").version, x.is_safe)
u = uuid.uuid4()
print(u.version, u.variant, len(str(u)), type(u), u != uuid.uuid4(), uuid.uuid1().version, uuid.uuid1(5, 6).node)
for bad in (lambda: uuid.UUID("abc"), lambda: uuid.UUID(), lambda: uuid.UUID(int=1 << 128), lambda: uuid.UUID(bytes=b"a"), lambda: uuid.UUID("g" * 32), lambda: setattr(x, "int", 3), lambda: uuid.UUID(fields=(1, 2)), lambda: uuid.UUID(hex="0" * 32, version=9), lambda: x < 3):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
