"""Digests of bytes."""
from _hash import sum as _sum, blake2 as _blake2
from _machine import dotted_name as _dotted_name

__all__ = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128",
           "shake_256", "new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac", "scrypt")

# name: (bytes of the digest, bytes of a block)
_kinds = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128), "sha3_224": (28, 144),
          "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72), "shake_128": (0, 168), "shake_256": (0, 136)}
algorithms_guaranteed = set(_kinds) | {"blake2b", "blake2s"}
algorithms_available = set(algorithms_guaranteed)


def _data(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None


class HASH:
    """A digest under way."""

    __module__ = "_hashlib"

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '_hashlib.{cls.__name__}' instances")

    @property
    def name(self):
        return self._name

    @property
    def digest_size(self):
        return self._sizes[0]

    @property
    def block_size(self):
        return self._sizes[1]

    def update(self, obj, /):
        """Adds bytes to the message."""
        self._parts.append(_data(obj))

    def _message(self):
        if len(self._parts) > 1:
            self._parts[:] = [b"".join(self._parts)]
        return self._parts[0]

    def copy(self):
        """Another digest with the same message so far."""
        return _make(type(self), self._name, self._sizes, self._message())

    def digest(self):
        """The digest, as bytes."""
        return _sum(self._name, self._message(), self._sizes[0])

    def hexdigest(self):
        """The digest, in hexadecimal."""
        return self.digest().hex()

    def __repr__(self):
        return f"<{self._name} _hashlib.{type(self).__name__} object @ {id(self):#x}>"


class HASHXOF(HASH):
    """A digest under way, whose length is chosen at the end."""

    __module__ = "_hashlib"

    def digest(self, length):
        if length < 0:
            raise ValueError("value must be positive")
        return _sum(self._name, self._message(), length)

    def hexdigest(self, length):
        return self.digest(length).hex()


_dotted_name(HASH)
_dotted_name(HASHXOF)


def _make(cls, name, sizes, data):
    self = object.__new__(cls)
    self._name, self._sizes, self._parts = name, sizes, [data]
    return self


def _constructor(name, cls):
    def make(string=b"", *, usedforsecurity=True):
        return _make(cls, name, _kinds[name], _data(string))
    make.__name__ = make.__qualname__ = "openssl_" + name
    make.__doc__ = f"Begins a digest by {name}."
    return make


md5, sha1, sha224, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384, sha3_512 = [_constructor(name, HASH) for name in list(_kinds)[:10]]
shake_128, shake_256 = [_constructor(name, HASHXOF) for name in ("shake_128", "shake_256")]


class _Blake2:
    __module__ = "_blake2"

    def __new__(cls, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0,
                inner_size=0, last_node=False, usedforsecurity=True):
        most, extra = cls.MAX_DIGEST_SIZE, cls.SALT_SIZE
        if digest_size is None:
            digest_size = most
        if not 1 <= digest_size <= most:
            raise ValueError("digest_size must be between 1 and %d bytes" % most)
        key, salt, person = bytes(key), bytes(salt), bytes(person)
        if len(salt) > extra:
            raise ValueError("maximum salt length is %d bytes" % extra)
        if len(person) > extra:
            raise ValueError("maximum person length is %d bytes" % extra)
        for name, value, top in (("fanout", fanout, 255), ("depth", depth, 255)):
            if not (name == "depth") <= value <= top:
                raise ValueError("%s must be between %d and 255" % (name, name == "depth"))
        if leaf_size >= 1 << 32:
            raise OverflowError("Python int too large to convert to C unsigned long") if leaf_size >= 1 << 64 else OverflowError("leaf_size is too large")
        if cls._small and node_offset >= 1 << 48:
            raise OverflowError("node_offset is too large")
        if not 0 <= node_depth <= 255:
            raise ValueError("node_depth must be between 0 and 255")
        if not 0 <= inner_size <= most:
            raise ValueError("inner_size must be between 0 and is %d" % most)
        if len(key) > most:
            raise ValueError("maximum key length is %d bytes" % most)
        self = object.__new__(cls)
        params = bytes([digest_size, len(key), fanout, depth]) + leaf_size.to_bytes(4, "little")
        params += node_offset.to_bytes(6 if cls._small else 8, "little") + bytes([node_depth, inner_size]) + bytes(0 if cls._small else 14)
        self._params = params + salt.ljust(extra, b"\0") + person.ljust(extra, b"\0")
        self._key, self._last, self._size = key, bool(last_node), digest_size
        self._parts = [_data(data)]
        return self

    name = property(lambda self: type(self).__name__)
    digest_size = property(lambda self: self._size)
    block_size = property(lambda self: 64 if self._small else 128)
    update, _message, hexdigest = HASH.update, HASH._message, HASH.hexdigest

    def copy(self):
        other = object.__new__(type(self))
        other._params, other._key, other._last, other._size = self._params, self._key, self._last, self._size
        other._parts = [self._message()]
        return other

    def digest(self):
        return _blake2(self._small, self._message(), self._params, self._key, self._last)


class blake2b(_Blake2):
    """A digest by BLAKE2b under way."""

    __module__ = "_blake2"
    _small = False
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16


class blake2s(_Blake2):
    """A digest by BLAKE2s under way."""

    __module__ = "_blake2"
    _small = True
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8


_dotted_name(blake2b)
_dotted_name(blake2s)
_names = {name: globals()[name] for name in algorithms_guaranteed}


def new(name, data=b"", **kwargs):
    """Begins a digest by the algorithm called name."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    make = _names.get(name) or _names.get(name.lower().replace("-", "_")) or _names.get(name.lower().replace("-", ""))
    if make is None:
        raise ValueError("unsupported hash type " + name)
    return make(data, **kwargs)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """The digest of what is left in a file."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buffer = bytearray(_bufsize)
    while True:
        size = fileobj.readinto(buffer)
        if size == 0:
            return made
        made.update(buffer[:size])


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password (PBKDF2 of PKCS #5)."""
    import hmac
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size = new(hash_name).digest_size
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    key = b""
    for block in range(1, -(-dklen // size) + 1):
        step = hmac.digest(password, bytes(salt) + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(step, "big")
        for _ in range(iterations - 1):
            step = hmac.digest(password, step, hash_name)
            total ^= int.from_bytes(step, "big")
        key += total.to_bytes(size, "big")
    return key[:dklen]


def scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64):
    raise NotImplementedError("hashlib.scrypt is not supported in the playground")
