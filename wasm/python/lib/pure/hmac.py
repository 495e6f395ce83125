"""Digests with a key (RFC 2104)."""
import hashlib as _hashlib

digest_size = None
_inner = bytes([x ^ 0x36 for x in range(256)])
_outer = bytes([x ^ 0x5c for x in range(256)])


class HMAC:
    """A digest with a key under way."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if callable(digestmod):
            make = digestmod
        elif isinstance(digestmod, str):
            make = lambda data=b"": _hashlib.new(digestmod, data)
        else:
            make = lambda data=b"": digestmod.new(data)
        outer, inner = make(), make()
        self.digest_size = inner.digest_size
        self.block_size = size = getattr(inner, "block_size", 64)
        if len(key) > size:
            key = make(key).digest()
        key = bytes(key).ljust(size, b"\0")
        outer.update(key.translate(_outer))
        inner.update(key.translate(_inner))
        self._made = outer, inner
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return "hmac-" + self._made[1].name

    def update(self, msg):
        """Adds bytes to the message."""
        self._made[1].update(msg)

    def copy(self):
        """Another one with the same message so far."""
        other = object.__new__(type(self))
        other.digest_size, other.block_size = self.digest_size, self.block_size
        other._made = tuple([made.copy() for made in self._made])
        return other

    def digest(self):
        """The digest, as bytes."""
        outer = self._made[0].copy()
        outer.update(self._made[1].digest())
        return outer.digest()

    def hexdigest(self):
        """The digest, in hexadecimal."""
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    """Begins a digest with a key."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The digest of one message."""
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    """Whether two texts or bytes are equal."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return a == b
    for x, y in ((a, b), (b, a)):
        if not isinstance(x, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(x).__name__}'")
    return bytes(a) == bytes(b)
