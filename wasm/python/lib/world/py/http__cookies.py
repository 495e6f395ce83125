"""Cookies as they stand in headers."""
import re as _re
import time as _time

__all__ = ["CookieError", "BaseCookie", "SimpleCookie", "Morsel"]

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~:"
_UNESCAPED = _PLAIN + " ()/<=>?@[]{}"
_pair = _re.compile(r'\s*([^\s=;,]+)\s*(?:=\s*("(?:[^\\"]|\\.)*"|\w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT|[^;"\\\s]*))?\s*(?:\s+|;|$)', _re.ASCII)
_days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_months = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class CookieError(Exception):
    pass


def _quote(text):
    if not text or not text.strip(_PLAIN) and text:
        return text
    out = []
    for char in text:
        if char in '"\\':
            out.append("\\" + char)
        elif char in _UNESCAPED:
            out.append(char)
        else:
            out.append("".join(f"\\{byte:03o}" for byte in char.encode("latin-1", "replace")))
    return '"' + "".join(out) + '"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _re.sub(r"\\(?:([0-3][0-7][0-7])|(.))", lambda found: chr(int(found[1], 8)) if found[1] else found[2], text[1:-1])


def _date(seconds):
    year, month, day, hour, minute, second, weekday, _, _ = _time.gmtime(_time.time() + seconds)
    return f"{_days[weekday]}, {day:02d} {_months[month]} {year:04d} {hour:02d}:{minute:02d}:{second:02d} GMT"


class Morsel(dict):
    """One cookie: key, value, coded_value; as a dict, its attributes."""

    _reserved = {"expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age", "secure": "Secure",
                 "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite"}
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        dict.update(self, dict.fromkeys(self._reserved, ""))

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def __setitem__(self, name, value):
        name = name.lower()
        if name not in self._reserved:
            raise CookieError(f"Invalid attribute {name!r}")
        dict.__setitem__(self, name, value)

    def setdefault(self, name, value=None):
        name = name.lower()
        if name not in self._reserved:
            raise CookieError(f"Invalid attribute {name!r}")
        return dict.setdefault(self, name, value)

    def update(self, values):
        for name, value in dict(values).items():
            self[name] = value

    def isReservedKey(self, name):
        return name.lower() in self._reserved

    def set(self, key, value, coded_value):
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not key or key.strip(_PLAIN):
            raise CookieError(f"Illegal key {key!r}")
        self._key, self._value, self._coded_value = key, value, coded_value

    def copy(self):
        other = Morsel()
        dict.update(other, self)
        other._key, other._value, other._coded_value = self._key, self._value, self._coded_value
        return other

    def __eq__(self, other):
        if not isinstance(other, Morsel):
            return NotImplemented
        return dict.__eq__(self, other) and (self._key, self._value, self._coded_value) == (other._key, other._value, other._coded_value)

    __hash__ = None

    def output(self, attrs=None, header="Set-Cookie:"):
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<Morsel: {self.OutputString()}>"

    def OutputString(self, attrs=None):
        out = [f"{self.key}={self.coded_value}"]
        for name, value in sorted(self.items()):
            if value == "" or name not in (self._reserved if attrs is None else attrs):
                continue
            written = self._reserved[name]
            if name in self._flags:
                if value:
                    out.append(written)
            elif name == "expires" and isinstance(value, int):
                out.append(f"{written}={_date(value)}")
            else:
                out.append(f"{written}={_quote(str(value)) if name == 'comment' else value}")
        return "; ".join(out)


class BaseCookie(dict):
    """Cookies by name."""

    def value_decode(self, text):
        return text, text

    def value_encode(self, value):
        text = str(value)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def _set(self, key, value, coded):
        morsel = self.get(key, Morsel())
        morsel.set(key, value, coded)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._set(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        return sep.join(morsel.output(attrs, header) for _, morsel in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        return f"<{type(self).__name__}: {' '.join(f'{key}={morsel.value!r}' for key, morsel in sorted(self.items()))}>"

    def load(self, rawdata):
        """Takes the text of a Cookie or Set-Cookie header, or a mapping. Text that is no cookie changes nothing."""
        if not isinstance(rawdata, str):
            for key, value in rawdata.items():
                self[key] = value
            return
        found, place, named = [], 0, False
        while place < len(rawdata):
            match = _pair.match(rawdata, place)
            if not match:
                break
            key, value = match[1], match[2]
            place = match.end()
            lowered = key.lower()
            if lowered in Morsel._reserved:
                if not named:
                    return
                if value is None:
                    if lowered not in Morsel._flags:
                        return
                    value = True
                else:
                    value = _unquote(value)
                found.append((None, lowered, value))
            elif value is None:
                return
            else:
                found.append((key, *self.value_decode(value)))
                named = True
        morsel = None
        for key, value, other in found:
            if key is None:
                morsel[value] = other
            else:
                self._set(key, value, other)
                morsel = self[key]


class SimpleCookie(BaseCookie):
    """Values are strings, quoted where they must be."""

    def value_decode(self, text):
        return _unquote(text), text

    def value_encode(self, value):
        text = str(value)
        return text, _quote(text)
