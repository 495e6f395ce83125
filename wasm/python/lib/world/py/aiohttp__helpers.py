"""What the parts share: credentials, content types, deadlines; what is kept in applications, requests and responses."""
import base64 as _base64
from collections import namedtuple as _namedtuple
from collections.abc import MutableMapping as _MutableMapping
from math import ceil as _ceil

from _absent import Told as _Told

__all__ = ("AppKey", "BasicAuth")


class BasicAuth(_namedtuple("BasicAuth", "login password encoding")):
    """A name and a password for HTTP's basic authentication."""

    def __new__(cls, login, password="", encoding="latin1"):
        if login is None:
            raise ValueError("None is not allowed as login value")
        if password is None:
            raise ValueError("None is not allowed as password value")
        if ":" in login:
            raise ValueError('A ":" is not allowed in login (RFC 1945#section-11.1)')
        return super().__new__(cls, login, password, encoding)

    @classmethod
    def decode(cls, auth_header, encoding="latin1"):
        kind, _, coded = auth_header.strip().partition(" ")
        if not coded:
            raise ValueError("Could not parse authorization header.")
        if kind.lower() != "basic":
            raise ValueError(f"Unknown authorization method {kind}")
        try:
            text = _base64.b64decode(coded.encode("ascii"), validate=True).decode(encoding)
        except ValueError:
            raise ValueError("Invalid base64 encoding.") from None
        name, colon, password = text.partition(":")
        if not colon:
            raise ValueError("Invalid credentials.")
        return cls(name, password, encoding=encoding)

    def encode(self):
        coded = _base64.b64encode(f"{self.login}:{self.password}".encode(self.encoding))
        return f"Basic {coded.decode(self.encoding)}"


def content_type(text):
    """A Content-Type taken apart: the type in lower case, and its parameters."""
    kind, *rest = text.split(";")
    parameters = {}
    for part in rest:
        name, equals, value = part.partition("=")
        if equals:
            parameters[name.strip().lower()] = value.strip().strip('"')
    return kind.strip().lower(), parameters


def instant(loop, delay, threshold=5):
    """The loop's time in delay seconds, None for none; at whole seconds when it is far away."""
    if not delay or delay <= 0:
        return None
    when = loop.time() + delay
    return _ceil(when) if delay > threshold else when


class AppKey:
    """A key of an application's mapping that says what its value is."""

    def __init__(self, name, t=object):
        self._name = name

    def __repr__(self):
        return f"<AppKey({self._name})>"


class Kept(_Told, _MutableMapping):
    """Applications, requests and responses are mappings of what the program keeps in them."""

    def __getitem__(self, key):
        return self._state[key]

    def __setitem__(self, key, value):
        self._state[key] = value

    def __delitem__(self, key):
        del self._state[key]

    def __len__(self):
        return len(self._state)

    def __iter__(self):
        return iter(self._state)

    def __eq__(self, other):
        return self is other

    __hash__ = object.__hash__

    def __bool__(self):
        return True
