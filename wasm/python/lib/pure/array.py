"""Sequences of numbers of one kind."""
import struct as _struct
from types import GenericAlias as _GenericAlias
from collections.abc import MutableSequence as _MutableSequence
from _machine import dotted_name as _dotted_name

__all__ = ["array", "ArrayType"]
typecodes = "bBuwhHiIlLqQfd"
_names = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short", "i": "signed integer", "I": "unsigned int"}


def _checked(code, value):
    if code in "uw":
        if not isinstance(value, str):
            raise TypeError("array item must be a unicode character, not " + type(value).__name__)
        if len(value) != 1:
            raise TypeError("array item must be a unicode character, not str")
        return value
    if code in "fd":
        if isinstance(value, str) or not (hasattr(type(value), "__float__") or hasattr(type(value), "__index__")):
            raise TypeError("must be real number, not " + type(value).__name__)
        value = float(value)
        return _struct.unpack("f", _struct.pack("f", value))[0] if code == "f" else value
    if not isinstance(value, int):
        if not hasattr(type(value), "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value = type(value).__index__(value)
    value = int(value)
    bits = 8 * _struct.calcsize(code)
    if code in "bhiBH":
        low, high = (-1 << bits - 1, (1 << bits - 1) - 1) if code in "bhi" else (0, (1 << bits) - 1)
        if not -1 << 63 <= value < 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
        if value < low:
            raise OverflowError({"b": "signed char", "H": "unsigned short"}.get(code, _names[code]) + " is less than minimum")
        if value > high:
            raise OverflowError(_names[code] + " is greater than maximum")
    elif code in "lq":
        if not -1 << 63 <= value < 1 << 63:
            raise OverflowError("Python int too large to convert to C long" if code == "l" else "int too big to convert")
    elif value < 0:
        raise OverflowError("can't convert negative int to unsigned" if code == "Q" else "can't convert negative value to unsigned int")
    elif value >> bits:
        raise OverflowError({"I": "unsigned int is greater than maximum", "L": "Python int too large to convert to C unsigned long"}.get(code, "int too big to convert"))
    return value


@_dotted_name
class array:
    """Numbers of one kind."""

    __module__ = "array"
    __slots__ = ("typecode", "_items", "__weakref__")

    def __new__(cls, *args):
        if not args:
            raise TypeError("array() takes at least 1 argument (0 given)")
        if len(args) > 2:
            raise TypeError("array() takes at most 2 arguments (%d given)" % len(args))
        code = args[0]
        if not isinstance(code, str) or len(code) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not " + type(code).__name__)
        if code not in typecodes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if code == "u":
            import warnings
            warnings.warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning, stacklevel=2)
        self = object.__new__(cls)
        object.__setattr__(self, "typecode", code)
        object.__setattr__(self, "_items", [])
        if len(args) == 2:
            start = args[1]
            if isinstance(start, str):
                if code not in "uw":
                    raise TypeError("cannot use a str to initialize an array with typecode '%s'" % code)
                self._items.extend(start)
            elif isinstance(start, (bytes, bytearray)):
                self.frombytes(start)
            elif isinstance(start, array):
                if (start.typecode in "uw") != (code in "uw"):
                    raise TypeError("cannot use a unicode array to initialize an array with typecode '%s'" % code)
                self._items.extend([_checked(code, v) for v in start._items])
            else:
                self._items.extend([_checked(code, v) for v in start])
        return self

    def __setattr__(self, name, value):
        if name in ("typecode", "itemsize"):
            raise AttributeError("attribute '%s' of 'array.array' objects is not writable" % name)
        object.__setattr__(self, name, value)

    @property
    def itemsize(self):
        return 4 if self.typecode in "uw" else _struct.calcsize(self.typecode)

    def _like(self, items):
        new = object.__new__(array)
        object.__setattr__(new, "typecode", self.typecode)
        object.__setattr__(new, "_items", items)
        return new

    def append(self, v, /):
        self._items.append(_checked(self.typecode, v))

    def buffer_info(self):
        return id(self._items), len(self._items)

    def byteswap(self):
        data = self.tobytes()
        size = self.itemsize
        self._items[:] = []
        self.frombytes(b"".join([data[i:i + size][::-1] for i in range(0, len(data), size)]))

    def clear(self):
        self._items.clear()

    def count(self, v, /):
        return self._items.count(v)

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
        else:
            for v in bb:
                self.append(v)

    def frombytes(self, buffer, /):
        try:
            data = bytes(memoryview(buffer))
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'") from None
        size = self.itemsize
        if len(data) % size:
            raise ValueError("bytes length not a multiple of item size")
        if self.typecode in "uw":
            self._items.extend(data.decode("utf-32-le"))
        else:
            self._items.extend(_struct.unpack("%d%s" % (len(data) // size, self.typecode), data))

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data[:len(data) // self.itemsize * self.itemsize])
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def fromlist(self, list, /):
        if not isinstance(list, type([])):
            raise TypeError("arg must be list")
        self._items.extend([_checked(self.typecode, v) for v in list])

    def fromunicode(self, ustr, /):
        if self.typecode not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items.extend(ustr)

    def index(self, v, start=0, stop=(1 << 63) - 1, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def insert(self, i, v, /):
        self._items.insert(i, _checked(self.typecode, v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def reverse(self):
        self._items.reverse()

    def tobytes(self):
        if self.typecode in "uw":
            return "".join(self._items).encode("utf-32-le")
        return _struct.pack("%d%s" % (len(self._items), self.typecode), *self._items)

    __bytes__ = tobytes

    def tofile(self, f, /):
        f.write(self.tobytes())

    def tolist(self):
        return self._items[:]

    def tounicode(self):
        if self.typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, v):
        return v in self._items

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._like(self._items[key])
        try:
            return self._items[key]
        except IndexError:
            raise IndexError("array index out of range") from None
        except TypeError:
            raise TypeError("array indices must be integers") from None

    def __setitem__(self, key, v):
        if isinstance(key, slice):
            if not isinstance(v, array):
                raise TypeError('can only assign array (not "%s") to array slice' % type(v).__name__)
            if v.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            self._items[key] = v._items
            return
        try:
            self._items[key]
        except IndexError:
            raise IndexError("array assignment index out of range") from None
        except TypeError:
            raise TypeError("array indices must be integers") from None
        self._items[key] = _checked(self.typecode, v)

    def __delitem__(self, key):
        try:
            del self._items[key]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only append array (not "%s") to array' % type(other).__name__)
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only extend with array (not "%s")' % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, n):
        if not hasattr(type(n), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        return self._like(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._like(self._items[:])

    def __deepcopy__(self, memo, /):
        return self._like(self._items[:])

    def __reduce_ex__(self, protocol, /):
        return type(self), (self.typecode, self.tolist())

    def __repr__(self):
        if not self._items:
            return "%s('%s')" % (type(self).__name__, self.typecode)
        return "%s('%s', %r)" % (type(self).__name__, self.typecode, "".join(self._items) if self.typecode in "uw" else self._items)

    __class_getitem__ = classmethod(_GenericAlias)


ArrayType = array
_MutableSequence.register(array)
