"""Bytes as text of 16, 32, 64 or 85 characters, and back (RFC 3548)."""
import binascii as _binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode", "b32hexdecode",
           "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode", "standard_b64encode",
           "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

_URLSAFE = bytes.maketrans(b"+/", b"-_")
_FROM_URLSAFE = bytes.maketrans(b"-_", b"+/")


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__) from None


def b64encode(s, altchars=None):
    """Bytes in base64; altchars are two bytes instead of + and /."""
    encoded = _binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Bytes from base64."""
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return _binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    """Bytes in base64 with - and _."""
    return b64encode(s).translate(_URLSAFE)


def urlsafe_b64decode(s):
    """Bytes from base64 with - and _."""
    return b64decode(_bytes(s).translate(_FROM_URLSAFE))


_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode32(s, alphabet):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    out = bytearray()
    for i in range(0, len(s), 5):
        part = bytes(s[i:i + 5])
        n = int.from_bytes(part.ljust(5, b"\0"))
        quintets = bytes([alphabet[n >> k & 31] for k in range(35, -1, -5)])
        out += quintets[:-(-len(part) * 8 // 5)].ljust(8, b"=")
    return bytes(out)


def _decode32(s, alphabet, casefold, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise _binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b"=")
    pads = size - len(s)
    values = {c: n for n, c in enumerate(alphabet)}
    out = bytearray()
    n = 0
    for i in range(0, len(s), 8):
        part = s[i:i + 8]
        n = 0
        try:
            for c in part:
                n = n << 5 | values[c]
        except KeyError:
            raise _binascii.Error("Non-base32 digit found") from None
        out += (n << 5 * (8 - len(part))).to_bytes(5)
    if size % 8 or pads not in (0, 1, 3, 4, 6):
        raise _binascii.Error("Incorrect padding")
    if pads and out:
        out = out[:-5] + out[-5:][:(43 - 5 * pads) // 8]
    return bytes(out)


def b32encode(s):
    """Bytes in base32."""
    return _encode32(s, _B32)


def b32decode(s, casefold=False, map01=None):
    """Bytes from base32."""
    return _decode32(s, _B32, casefold, map01)


def b32hexencode(s):
    """Bytes in base32 with digits first."""
    return _encode32(s, _B32HEX)


def b32hexdecode(s, casefold=False):
    """Bytes from base32 with digits first."""
    return _decode32(s, _B32HEX, casefold)


def b16encode(s):
    """Bytes in hexadecimal capitals."""
    return _binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Bytes from hexadecimal capitals."""
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b"0123456789ABCDEF"):
        raise _binascii.Error("Non-base16 digit found")
    return _binascii.unhexlify(s)


_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_Z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
_A85 = bytes(range(33, 118))


def _encode85(b, alphabet, pad, zeros=False, spaces=False):
    if not isinstance(b, (bytes, bytearray)):
        b = memoryview(b).tobytes()
    padding = -len(b) % 4
    out = []
    for i in range(0, len(b), 4):
        n = int.from_bytes(bytes(b[i:i + 4]).ljust(4, b"\0"))
        if zeros and not n:
            out.append(b"z")
        elif spaces and n == 0x20202020:
            out.append(b"y")
        else:
            out.append(bytes([alphabet[n // 85**k % 85] for k in (4, 3, 2, 1, 0)]))
    if padding and not pad:
        if out[-1] == b"z":
            out[-1] = alphabet[:1] * 5
        out[-1] = out[-1][:-padding]
    return b"".join(out)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Bytes in Ascii85."""
    result = _encode85(b, _A85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Bytes from Ascii85."""
    b = _bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out, digits = [], []
    for x in b + b"u" * 4:
        if 33 <= x <= 117:
            digits.append(x)
            if len(digits) == 5:
                n = 0
                for d in digits:
                    n = 85 * n + d - 33
                if n >= 1 << 32:
                    raise ValueError("Ascii85 overflow") from None
                out.append(n.to_bytes(4))
                digits = []
        elif x == 122:
            if digits:
                raise ValueError("z inside Ascii85 5-tuple")
            out.append(bytes(4))
        elif foldspaces and x == 121:
            if digits:
                raise ValueError("y inside Ascii85 5-tuple")
            out.append(b"    ")
        elif x not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % x)
    result = b"".join(out)
    padding = 4 - len(digits)
    return result[:-padding] if padding else result


def b85encode(b, pad=False):
    """Bytes in base85."""
    return _encode85(b, _B85, pad)


def b85decode(b):
    """Bytes from base85."""
    return _decode85(b, _B85, "base85")


def _decode85(b, alphabet, title):
    b = _bytes(b)
    values = {c: n for n, c in enumerate(alphabet)}
    padding = -len(b) % 5
    b = bytes(b) + alphabet[84:85] * padding
    out = []
    for i in range(0, len(b), 5):
        n = 0
        for k, c in enumerate(b[i:i + 5]):
            if c not in values:
                raise ValueError("bad %s character at position %d" % (title, i + k)) from None
            n = n * 85 + values[c]
        if n >= 1 << 32:
            raise ValueError("%s overflow in hunk starting at byte %d" % (title, i)) from None
        out.append(n.to_bytes(4))
    result = b"".join(out)
    return result[:-padding] if padding else result


def z85encode(s):
    """Bytes in Z85."""
    return _encode85(s, _Z85, False)


def z85decode(s):
    """Bytes from Z85."""
    return _decode85(s, _Z85, "z85")


MAXLINESIZE = 76
MAXBINSIZE = 57


def encode(input, output):
    """Encodes a file."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (ns := input.read(MAXBINSIZE - len(s))):
            s += ns
        output.write(_binascii.b2a_base64(s))


def decode(input, output):
    """Decodes a file."""
    while line := input.readline():
        output.write(_binascii.a2b_base64(line))


def _check_type(s):
    try:
        memoryview(s)
    except TypeError:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from None


def encodebytes(s):
    """Bytes in base64, in lines."""
    _check_type(s)
    return b"".join([_binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """Bytes from lines of base64."""
    _check_type(s)
    return _binascii.a2b_base64(s)
