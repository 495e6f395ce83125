"""JSON: objects as text and back."""
from _json import quoted as _quoted, scan as _scan

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    """A text that is no JSON."""

    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__("%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


class JSONEncoder:
    """Writes JSON."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        out = []
        self._write(o, out.append, 0, set())
        return iter(out)

    def _float(self, o):
        if o != o or o in (float("inf"), float("-inf")):
            if not self.allow_nan:
                raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
            return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"
        return float.__repr__(o)

    def _scalar(self, o):
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _write(self, o, put, depth, open_):
        text = self._scalar(o)
        if text is not None:
            put(text)
            return
        if id(o) in open_ and self.check_circular:
            raise ValueError("Circular reference detected")
        open_.add(id(o))
        if isinstance(o, (list, tuple)):
            self._group(o, "[]", lambda item: self._write(item, put, depth + 1, open_), put, depth)
        elif isinstance(o, dict):
            items = sorted(o.items()) if self.sort_keys else o.items()

            def pair(item):
                put(item[0])
                put(self.key_separator)
                self._write(item[1], put, depth + 1, open_)
            self._group([(k, v) for k, v in [(self._key(k), v) for k, v in items] if k is not None], "{}", pair, put, depth)
        else:
            self._write(self.default(o), put, depth, open_)
        open_.discard(id(o))

    def _key(self, key):
        if isinstance(key, str):
            return _quoted(key, self.ensure_ascii)
        text = self._scalar(key)
        if text is None:
            if self.skipkeys:
                return None
            raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
        return '"' + text + '"'

    def _group(self, items, brackets, write, put, depth):
        if not items:
            put(brackets)
            return
        line = ""
        if self.indent is not None:
            step = self.indent if isinstance(self.indent, str) else " " * self.indent
            line = "\n" + step * (depth + 1)
        if brackets == "[]":
            before = "[" + line
            for item in items:
                text = self._scalar(item)
                if text is None:
                    put(before)
                    write(item)
                else:
                    put(before + text)
                before = self.item_separator + line
        else:
            put("{")
            if line:
                put(line)
            for n, item in enumerate(items):
                if n:
                    put(self.item_separator + line)
                write(item)
        if line:
            put("\n" + step * depth)
        put(brackets[1])


class JSONDecoder:
    """Reads JSON."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _space(s, 0))
        end = _space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _value(self, s, i):
        c = s[i:i + 1]
        if c == '"':
            return self._string(s, i + 1)
        if c == "{":
            return self._object(s, i + 1)
        if c == "[":
            return self._array(s, i + 1)
        for word, value in (("null", None), ("true", True), ("false", False)):
            if s.startswith(word, i):
                return value, i + len(word)
        for word in ("NaN", "Infinity", "-Infinity"):
            if s.startswith(word, i):
                return self.parse_constant(word), i + len(word)
        return self._number(s, i)

    def _number(self, s, i):
        end = i + (s[i:i + 1] == "-")
        start = end
        while end < len(s) and s[end] in "0123456789":
            end += 1
            if s[start] == "0":
                break
        if end == start:
            raise JSONDecodeError("Expecting value", s, i)
        whole = end
        if s[end:end + 1] == "." and s[end + 1:end + 2].isdigit():
            end += 2
            while s[end:end + 1].isdigit():
                end += 1
        if s[end:end + 1] in ("e", "E"):
            k = end + 1 + (s[end + 1:end + 2] in ("+", "-"))
            if s[k:k + 1].isdigit():
                while s[k:k + 1].isdigit():
                    k += 1
                end = k
        text = s[i:end]
        return (self.parse_int if end == whole else self.parse_float)(text), end

    def _string(self, s, i):
        found = _scan(s, i, self.strict)
        if len(found) == 3:
            raise JSONDecodeError(found[2], s, found[1])
        return found

    def _array(self, s, i):
        out = []
        i = _space(s, i)
        if s[i:i + 1] == "]":
            return out, i + 1
        while True:
            value, i = self._value(s, i)
            out.append(value)
            i = _space(s, i)
            c = s[i:i + 1]
            if c == "]":
                return out, i + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = _space(s, i + 1)
            if s[i:i + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)

    def _object(self, s, i):
        pairs = []
        i = _space(s, i)
        if s[i:i + 1] != "}":
            if s[i:i + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
            while True:
                key, i = self._string(s, i + 1)
                i = _space(s, i)
                if s[i:i + 1] != ":":
                    raise JSONDecodeError("Expecting ':' delimiter", s, i)
                value, i = self._value(s, _space(s, i + 1))
                pairs.append((key, value))
                i = _space(s, i)
                c = s[i:i + 1]
                if c == "}":
                    break
                if c != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", s, i)
                comma = i
                i = _space(s, i + 1)
                if s[i:i + 1] != '"':
                    if s[i:i + 1] == "}":
                        raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), i + 1
        value = dict(pairs)
        return value if self.object_hook is None else self.object_hook(value), i + 1


def _space(s, i):
    while i < len(s) and s[i] in " \t\n\r":
        i += 1
    return i


def dumps(obj, *, cls=None, **kw):
    """An object as JSON."""
    return (cls or JSONEncoder)(**kw).encode(obj)


def dump(obj, fp, *, cls=None, **kw):
    """Writes an object as JSON."""
    fp.write(dumps(obj, cls=cls, **kw))


def detect_encoding(b):
    """The encoding of JSON in bytes, told by where its zeros are."""
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def loads(s, *, cls=None, **kw):
    """The object that JSON text stands for."""
    if isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), "surrogatepass")
    elif not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    elif s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, **kw):
    """The object that a file's JSON stands for."""
    return loads(fp.read(), cls=cls, **kw)
