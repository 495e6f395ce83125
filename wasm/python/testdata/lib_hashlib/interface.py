import hashlib

m = hashlib.sha256()
m.update(b"Nobody inspects")
c = m.copy()
m.update(b" the spammish repetition")
print(m.digest(), m.hexdigest() == hashlib.sha256(b"Nobody inspects the spammish repetition").hexdigest(), c.hexdigest()[:8], m.digest_size, m.block_size)
print(hashlib.md5(bytearray(b"a")).hexdigest(), hashlib.sha1(memoryview(b"a")).hexdigest(), hashlib.new("SHA256", b"a").name, hashlib.new("md5").hexdigest())
for bad in (lambda: hashlib.md5("a"), lambda: hashlib.new("nope"), lambda: hashlib.md5(3), lambda: hashlib.new(3), lambda: m.update("x")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
