"""Encodings by name."""
__all__ = ["encode", "decode", "lookup", "getencoder", "getdecoder", "getincrementaldecoder", "IncrementalDecoder", "iterdecode", "open", "BOM_UTF8",
           "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "BOM", "BOM_LE", "BOM_BE", "CodecInfo",
           "strict_errors", "ignore_errors", "replace_errors"]
BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
_ROT13 = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm")


def _plain(encoding):
    return encoding.lower().replace("-", "_").replace(" ", "_")


def _special(encoding):
    # (encode, decode) of the codecs that str.encode refuses; None for others.
    name = _plain(encoding)
    if name in ("rot13", "rot_13"):
        return (lambda s: s.translate(_ROT13),) * 2
    if name in ("hex", "hex_codec"):
        import binascii
        return binascii.hexlify, binascii.unhexlify
    if name in ("base64", "base64_codec"):
        import base64
        return base64.encodebytes, base64.decodebytes
    return None


def encode(obj, encoding="utf-8", errors="strict"):
    """Text as bytes."""
    special = _special(encoding)
    return obj.encode(encoding, errors) if special is None else special[0](obj)


def decode(obj, encoding="utf-8", errors="strict"):
    """Bytes as text."""
    special = _special(encoding)
    return bytes(obj).decode(encoding, errors) if special is None else special[1](obj)


class CodecInfo(tuple):
    """What is known of an encoding."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        return self

    def __repr__(self):
        return "<codecs.CodecInfo object for encoding %s at %#x>" % (self.name, id(self))


_names = {"utf_8": "utf-8", "utf8": "utf-8", "u8": "utf-8", "ascii": "ascii", "us_ascii": "ascii", "latin_1": "iso8859-1", "latin1": "iso8859-1",
          "iso_8859_1": "iso8859-1", "utf_16": "utf-16", "utf16": "utf-16", "utf_32": "utf-32", "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be",
          "utf_8_sig": "utf-8-sig", "utf_32_le": "utf-32-le", "utf_32_be": "utf-32-be"}


def lookup(encoding, /):
    """What is known of an encoding."""
    name = _names.get(_plain(encoding))
    if name is None:
        "".encode(encoding)  # LookupError for one that is not known
        name = encoding.lower()
    return CodecInfo(lambda s, errors="strict": (s.encode(name, errors), len(s)), lambda b, errors="strict": (bytes(b).decode(name, errors), len(b)), name=name)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


class IncrementalDecoder:
    """Decodes bytes that come in pieces: what a piece breaks off within a character waits for the next."""

    encoding = None

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = b""

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        kept = 0 if final or self.encoding != "utf-8" else _unfinished(data)
        text = data[:len(data) - kept].decode(self.encoding, self.errors)
        self.buffer = data[len(data) - kept:]
        return text

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


def _unfinished(data):
    # How many bytes at the end are the beginning of a character.
    for count in range(1, min(3, len(data)) + 1):
        if data[-count] & 0xC0 != 0x80:
            try:
                data[-count:].decode("utf-8")
            except UnicodeDecodeError as error:
                return count if error.reason == "unexpected end of data" else 0
            return 0
    return 0


def getincrementaldecoder(encoding):
    """The class of decoders for bytes that come in pieces."""
    name = lookup(encoding).name
    if name.startswith(("utf-16", "utf-32", "utf-8-sig")):
        raise NotImplementedError(f"codecs.getincrementaldecoder({encoding!r}) is not supported in the playground")
    return type("IncrementalDecoder", (IncrementalDecoder,), {"encoding": name})


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """The text of bytes that come in pieces."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for data in iterator:
        if text := decoder.decode(data):
            yield text
    if text := decoder.decode(b"", True):
        yield text


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Opens a file of text; line ends stay as they are."""
    import io
    if encoding is None:
        return io.open(filename, mode)
    return io.open(filename, mode.replace("b", ""), encoding=encoding, errors=errors, newline="")


def iterencode(iterator, encoding, errors="strict"):
    """Texts as bytes, one by one."""
    for text in iterator:
        yield encode(text, encoding, errors)


def strict_errors(exc):
    raise exc


def ignore_errors(exc):
    return "", exc.end


def replace_errors(exc):
    return "?" * (exc.end - exc.start) if isinstance(exc, UnicodeEncodeError) else "\ufffd", exc.end


def __getattr__(name):
    if name in ("register", "register_error", "lookup_error", "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder", "IncrementalEncoder",
                "getincrementalencoder", "getreader", "getwriter", "EncodedFile", "Codec",
                "unregister", "charmap_build", "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors"):
        raise NotImplementedError(f"codecs.{name} is not supported in the playground")
    raise AttributeError(f"module 'codecs' has no attribute {name!r}")
