"""Addresses as types of fields: of the web, of mail."""

import re as _re
from urllib.parse import urlsplit as _urlsplit

from _pydantic import wrong

__all__ = ["AnyUrl", "AnyHttpUrl", "HttpUrl", "EmailStr"]

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}


class AnyUrl:
    """An address with a scheme."""

    _schemes, _longest, _needs_host = None, None, False

    def __init__(self, url):
        checked = type(self).__check__(str(url))
        self._url, self._parts = checked._url, checked._parts

    @classmethod
    def __check__(cls, value, *_):
        if isinstance(value, AnyUrl):
            value = str(value)
        if not isinstance(value, str):
            raise wrong("url_type", "URL input should be a string or URL", value)
        if cls._longest and len(value) > cls._longest:
            raise wrong("url_too_long", f"URL should have at most {cls._longest} characters", value, {"max_length": cls._longest})
        made = cls.__new__(cls)
        made._url, made._parts = cls._read(value)
        return made

    @classmethod
    def _read(cls, value):
        text = value.strip()
        scheme, colon, rest = text.partition(":")
        scheme = scheme.lower()
        if not text:
            raise _unreadable(value, "input is empty")
        if not colon or not _re.fullmatch("[a-z][a-z0-9+.-]*", scheme):
            raise _unreadable(value, "relative URL without a base")
        if cls._schemes and scheme not in cls._schemes:
            expected = " or ".join(map(repr, cls._schemes))
            raise wrong("url_scheme", f"URL scheme should be {expected}", value, {"expected_schemes": expected})
        if scheme in _PORTS:
            rest = "//" + rest.lstrip("/\\")
        parts = _urlsplit(f"{scheme}:{rest}")
        if scheme in _PORTS and not parts.hostname:
            raise _unreadable(value, "empty host")
        if parts.hostname and _re.search(r"[\s<>^|%]", parts.hostname):
            raise _unreadable(value, "invalid international domain name")
        try:
            port = parts.port
        except ValueError:
            raise _unreadable(value, "invalid port number") from None
        where = parts.netloc.rpartition("@")
        host = (parts.hostname or "") + (f":{port}" if port and port != _PORTS.get(scheme) else "")
        path = parts.path or ("/" if scheme in _PORTS else "")
        url = scheme + ":" + ("//" if parts.netloc or scheme in _PORTS else "") + where[0] + where[1] + host + path.replace(" ", "%20")
        url += ("?" + parts.query.replace(" ", "%20") if parts.query else "") + ("#" + parts.fragment if parts.fragment else "")
        return url, _urlsplit(url)

    def __dump__(self, mode, *_):
        return self._url if mode == "json" else self

    scheme = property(lambda self: self._parts.scheme)
    host = property(lambda self: self._parts.hostname)
    port = property(lambda self: self._parts.port or _PORTS.get(self._parts.scheme))
    path = property(lambda self: self._parts.path or None)
    query = property(lambda self: self._parts.query or None)
    fragment = property(lambda self: self._parts.fragment or None)
    username = property(lambda self: self._parts.username)
    password = property(lambda self: self._parts.password)

    def unicode_string(self):
        return self._url

    def __str__(self):
        return self._url

    def __repr__(self):
        return f"{type(self).__name__}({self._url!r})"

    def __eq__(self, other):
        return type(self) is type(other) and self._url == other._url

    def __lt__(self, other):
        return self._url < other._url

    def __hash__(self):
        return hash(self._url)

    def __len__(self):
        return len(self._url)


def _unreadable(value, error):
    return wrong("url_parsing", f"Input should be a valid URL, {error}", value, {"error": error})


class AnyHttpUrl(AnyUrl):
    _schemes = "http", "https"


class HttpUrl(AnyUrl):
    _schemes, _longest = ("http", "https"), 2083


class EmailStr:
    """An address of mail. The field holds a text."""

    @classmethod
    def __check__(cls, value, *_):
        if not isinstance(value, str):
            raise wrong("string_type", "Input should be a valid string", value)
        reason = _complaint(value.strip())
        if reason is not None:
            raise wrong("value_error", f"value is not a valid email address: {reason}", value, {"reason": reason})
        local, _, domain = value.strip().rpartition("@")
        return f"{local}@{domain.lower()}"


def _complaint(address):
    """Why a text is no address of mail; None when it may be one."""
    local, at, domain = address.rpartition("@")
    if not at:
        return "An email address must have an @-sign."
    if not local:
        return "There must be something before the @-sign."
    if not domain:
        return "There must be something after the @-sign."
    for text, side in (local, "before"), (domain, "after"):
        bad = sorted({letter for letter in text if letter in " ()<>[]:;,\\\"@" or letter < " " or side == "after" and letter in "!#$%&'*+/=?^_`{|}~"})
        if bad:
            names = ", ".join("SPACE" if letter == " " else repr(letter) for letter in bad)
            where = "The email address contains invalid characters before the @-sign" if side == "before" else "The part after the @-sign contains invalid characters"
            return f"{where}: {names}."
    if local.startswith(".") or ".." in local or local.endswith("."):
        return f"An email address cannot {'start with a period' if local.startswith('.') else 'have two periods in a row' if '..' in local else 'have a period immediately before the @-sign'}."
    if ".." in domain or domain.startswith("."):
        return f"An email address cannot have {'two periods in a row' if '..' in domain else 'a period immediately after the @-sign'}."
    if "." not in domain:
        return "The part after the @-sign is not valid. It should have a period."
    return None
