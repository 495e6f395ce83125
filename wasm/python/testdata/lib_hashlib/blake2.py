import hashlib

print(hashlib.blake2b(b"abc", digest_size=20, key=b"key", salt=b"salt", person=b"me").hexdigest(), hashlib.blake2s(b"abc", digest_size=4).hexdigest())
print(hashlib.blake2b(b"x" * 128).hexdigest()[:16], hashlib.blake2b(b"x" * 129).hexdigest()[:16], hashlib.blake2s(b"x" * 64, key=b"k").hexdigest()[:16])
print(hashlib.blake2b(fanout=2, depth=2, leaf_size=4096, inner_size=64, last_node=True).hexdigest()[:32], hashlib.blake2b.MAX_DIGEST_SIZE, hashlib.blake2s.SALT_SIZE)
h = hashlib.blake2b(digest_size=16)
h.update(b"hello")
print(h.name, h.digest_size, h.block_size, h.copy().hexdigest())
try:
    hashlib.blake2b(digest_size=65)
except ValueError as e:
    print(e)
