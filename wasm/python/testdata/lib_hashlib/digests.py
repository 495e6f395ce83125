import hashlib

for name in sorted(hashlib.algorithms_guaranteed):
    for data in (b"", b"abc", b"The quick brown fox jumps over the lazy dog" * 9):
        h = hashlib.new(name, data)
        print(name, h.name, h.digest_size, h.block_size, h.hexdigest(20) if name.startswith("shake") else h.hexdigest())
