import hashlib
import hmac

h = hmac.new(b"key", b"The quick brown fox", "sha256")
h.update(b" jumps over the lazy dog")
print(h.hexdigest(), h.name, h.digest_size, h.block_size, h.copy().digest() == h.digest(), hmac.digest(b"k" * 100, b"m", "sha1").hex())
print(hmac.new(b"key", digestmod=hashlib.md5).hexdigest(), hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"))
for bad in (lambda: hmac.new(b"k", b"m"), lambda: hmac.new("k", b"m", "md5"), lambda: hmac.compare_digest("é", "é"), lambda: hmac.compare_digest("a", b"a")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
