"""Values as bytes, in the layout of C's structs."""
from functools import lru_cache as _lru_cache
from _machine import dotted_name as _dotted_name
from _math import _pack_float, _unpack_float

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    """What does not fit a format."""

    __module__ = "struct"


# Sizes in the order that native has, and that the other orders share.
_NATIVE = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "n": 8, "N": 8, "e": 2, "f": 4, "d": 8,
           "s": 1, "p": 1, "P": 8}
_STANDARD = _NATIVE | {"l": 4, "L": 4}
del _STANDARD["n"], _STANDARD["N"], _STANDARD["P"]
_UNSIGNED = "BHILQNP"


@_lru_cache(100)
def _layout(format):
    # (size, fields, order): a field is (place, code, size of an item, count). Counts of s and p are lengths, others are spread.
    sizes, native, order, i = _NATIVE, True, "little", 0
    if format[:1] in ("@", "=", "<", ">", "!"):
        i = 1
        if format[0] != "@":
            sizes, native, order = _STANDARD, False, "little" if format[0] in "=<" else "big"
    place, fields = 0, []
    while i < len(format):
        c = format[i]
        i += 1
        if c in " \t\n\r\v\f":
            continue
        count, given = 1, "0" <= c <= "9"
        if given:
            start = i - 1
            while i < len(format) and "0" <= format[i] <= "9":
                i += 1
            if i == len(format):
                raise error("repeat count given without format specifier")
            count, c = int(format[start:i]), format[i]
            i += 1
        if c not in sizes:
            raise error("bad char in struct format")
        size = sizes[c]
        if native:
            place += -place % size
        if c in "sp":
            fields.append((place, c, count, count))
        elif c != "x":
            fields += [(place + n * size, c, size, 1) for n in range(count)]
        place += count * size
        if place >= 1 << 63:
            raise error("total struct size too long")
    return place, fields, order


def _text(format):
    if isinstance(format, (bytes, bytearray)):
        return bytes(format).decode("ascii")
    if not isinstance(format, str):
        raise TypeError("Struct() argument 1 must be a str or bytes object, not " + type(format).__name__)
    if not format.isascii():
        format.encode("ascii")
    return format


def _packed(code, size, value, order, native):
    if code in "bBhHiIlLqQnNP":
        if not isinstance(value, int):
            try:
                value = type(value).__index__(value)
            except AttributeError:
                raise error("required argument is not an integer") from None
        signed = code not in _UNSIGNED
        if code == "P":
            value &= (1 << 64) - 1
        low, high = (-1 << 8 * size - 1, (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
        if not low <= value <= high:
            raise error("'%s' format requires %d <= number <= %d" % (code, low, high))
        return value.to_bytes(size, order, signed=signed)
    if code == "?":
        return b"\1" if value else b"\0"
    if code in "efd":
        try:
            value = float(value) if not isinstance(value, (str, bytes)) else None
        except TypeError:
            value = None
        if value is None:
            raise error("required argument is not a float")
        data = _pack_float(value, size)
        if data is None:
            if native and code == "f":
                data = _pack_float(float("inf") if value > 0 else float("-inf"), 4)
            else:
                raise OverflowError("float too large to pack with %s format" % code)
        return data if order == "little" else data[::-1]
    if code == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if not isinstance(value, (bytes, bytearray)):
        raise error("argument for '%s' must be a bytes object" % code)
    if code == "s":
        return bytes(value[:size]).ljust(size, b"\0")
    if not size:
        return b""
    value = bytes(value[:size - 1])
    return (bytes([min(len(value), 255)]) + value).ljust(size, b"\0")


def _unpacked(code, data, order):
    if code in "bBhHiIlLqQnNP":
        return int.from_bytes(data, order, signed=code not in _UNSIGNED)
    if code == "?":
        return data != b"\0"
    if code in "efd":
        return _unpack_float(data if order == "little" else data[::-1])
    if code == "p":
        return data[1:1 + data[0]] if data else b""
    return data


def _buffer(data):
    if isinstance(data, bytes):
        return data
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


@_dotted_name
class Struct:
    """A format that has been read."""

    __module__ = "_struct"

    def __init__(self, format):
        self.format = _text(format)
        self.size, self._fields, self._order = _layout(self.format)
        self._native = self.format[:1] not in ("=", "<", ">", "!")

    def _bytes(self, function, values):
        if len(values) != len(self._fields):
            raise error("%s expected %d items for packing (got %d)" % (function, len(self._fields), len(values)))
        out, end = [], 0
        for (place, code, size, _), value in zip(self._fields, values):
            if place > end:
                out.append(bytes(place - end))
            out.append(_packed(code, size, value, self._order, self._native))
            end = place + size
        if end < self.size:
            out.append(bytes(self.size - end))
        return b"".join(out)

    def pack(self, *values):
        """The bytes of values."""
        return self._bytes("pack", values)

    def pack_into(self, buffer, offset, /, *values):
        """Writes the bytes of values into a buffer."""
        size = len(memoryview(buffer))
        start = offset
        if start < 0:
            if start + self.size > 0:
                raise error("no space to pack %d bytes at offset %d" % (self.size, offset))
            start += size
            if start < 0:
                raise error("offset %d out of range for %d-byte buffer" % (offset, size))
        if size - start < self.size:
            raise error("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)" % (start + self.size, self.size, start, size))
        buffer[start:start + self.size] = self._bytes("pack_into", values)

    def _values(self, data, start):
        order = self._order
        return tuple([_unpacked(code, data[start + place:start + place + size], order) for place, code, size, _ in self._fields])

    def unpack(self, buffer, /):
        """The values of bytes."""
        data = _buffer(buffer)
        if len(data) != self.size:
            raise error("unpack requires a buffer of %d bytes" % self.size)
        return self._values(data, 0)

    def unpack_from(self, buffer, offset=0):
        """The values of bytes somewhere in a buffer."""
        data = _buffer(buffer)
        start = offset
        if start < 0:
            if start + self.size > 0:
                raise error("not enough data to unpack %d bytes at offset %d" % (self.size, offset)) if -start <= len(data) else error("offset %d out of range for %d-byte buffer" % (offset, len(data)))
            start += len(data)
            if start < 0:
                raise error("offset %d out of range for %d-byte buffer" % (offset, len(data)))
        if len(data) - start < self.size:
            raise error("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)" % (start + self.size, self.size, start, len(data)))
        return self._values(data, start)

    def iter_unpack(self, buffer, /):
        """The values of bytes, one struct after the other."""
        data = _buffer(buffer)
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % self.size)
        return _unpack_iterator(self, data)

    def __repr__(self):
        return f"Struct({self.format!r})"


class _unpack_iterator:
    __module__ = "_struct"

    def __init__(self, layout, data):
        self._places = iter(range(0, len(data), layout.size))
        self._layout, self._data = layout, data

    def __iter__(self):
        return self

    def __next__(self):
        return self._layout._values(self._data, next(self._places))

    def __length_hint__(self):
        return self._places.__length_hint__()


_unpack_iterator.__name__ = _unpack_iterator.__qualname__ = "unpack_iterator"


@_lru_cache(100)
def _struct(format):
    return Struct(format)


def calcsize(format, /):
    """How many bytes a format takes."""
    return _layout(_text(format))[0]


def pack(format, /, *values):
    """The bytes of values."""
    return _struct(_text(format)).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    """Writes the bytes of values into a buffer."""
    _struct(_text(format)).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """The values of bytes."""
    return _struct(_text(format)).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """The values of bytes somewhere in a buffer."""
    return _struct(_text(format)).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """The values of bytes, one struct after the other."""
    return _struct(_text(format)).iter_unpack(buffer)
