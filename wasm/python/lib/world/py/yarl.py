"""Addresses as aiohttp has them: immutable, taken apart once, percent-encoded on the way in."""
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urljoin, urlsplit, urlunsplit

from multidict import MultiDict, MultiDictProxy

__all__ = ("URL",)

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}
_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
_SAFE = "!$'()*,;+&=@:/?"  # what stays as it is in a fragment, and but for "?" in a path
_PATH = _SAFE[:-1]
_UNQUOTED = frozenset(_PLAIN)


def _encode(text, safe):
    # Quotes what must be quoted; escapes that are there stay, but for those of plain characters.
    if not text.strip(_PLAIN + safe):
        return text
    first, *rest = text.split("%")
    out = [quote(first, safe)]
    for part in rest:
        code = part[:2]
        if len(code) == 2 and all(char in "0123456789abcdefABCDEF" for char in code):
            char = chr(int(code, 16))
            out.append(char if char in _UNQUOTED else "%" + code.upper())
            out.append(quote(part[2:], safe))
        else:
            out.append("%25" + quote(part, safe))
    return "".join(out)


def _encode_query(text):
    return _encode(text.replace(" ", "+"), _SAFE)


def _query_value(value):
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if value != value or value in (float("inf"), float("-inf")):
            raise ValueError("float('nan') or float('inf') is not supported")
        return str(value)
    raise TypeError(f"Invalid variable type: value should be str, int or float, got {value!r} of type {type(value)}")


def _query_text(query):
    # What may be given as a query, as its text.
    if query is None or query == "":
        return ""
    if isinstance(query, str):
        return _encode_query(query)
    if isinstance(query, (bytes, bytearray, memoryview)):
        raise TypeError("Invalid query type: bytes, bytearray and memoryview are forbidden")
    if hasattr(query, "items"):
        pairs = query.items()
    elif isinstance(query, (list, tuple)):
        pairs = query
    else:
        raise TypeError("Invalid query type: only str, mapping or sequence of (key, value) pairs is allowed")
    out = []
    for name, value in pairs:
        for one in value if isinstance(value, (list, tuple)) else (value,):
            out.append(f"{_part(name)}={_part(_query_value(one))}")
    return "&".join(out)


def _part(text):
    return quote(text, "!$'()*,/:;?@ ").replace(" ", "+").replace(";", "%3B")


def _host_text(host):
    if not host.isascii():
        host = ".".join(label if label.isascii() else "xn--" + label.encode("punycode").decode() for label in host.lower().split("."))
    return f"[{host}]" if ":" in host else host.lower()


def _straight(path):
    # Without "." and ".." in it.
    if "." not in path:
        return path
    parts = []
    names = path.split("/")
    for name in names:
        if name == "..":
            if len(parts) > 1:
                parts.pop()
        elif name != ".":
            parts.append(name)
    if names[-1] in (".", ".."):
        parts.append("")
    return "/".join(parts)


class URL:
    __slots__ = ("_parts", "_kept")

    def __new__(cls, val="", *, encoded=False):
        if type(val) is cls:
            return val
        if isinstance(val, SplitResult):
            if not encoded:
                raise ValueError("Cannot apply decoding to SplitResult")
            return cls._of(val)
        if not isinstance(val, str):
            raise TypeError("Constructor parameter should be str")
        split = urlsplit(val)
        if encoded:
            return cls._of(split)
        netloc, path = "", split.path
        if split.netloc:
            if not split.hostname and split.netloc.strip(":"):
                raise ValueError("Invalid URL: host is required for absolute urls")
            try:
                port = split.port
            except ValueError as error:
                raise ValueError("Invalid URL: port can't be converted to integer") from error
            user, password = split.username, split.password
            netloc = cls._netloc(user and unquote(user), password and unquote(password), split.hostname or "", port)
        path = _encode(path, _PATH)
        if netloc:
            path = _straight(path)
        return cls._of(SplitResult(split.scheme, netloc, path, _encode_query(split.query), _encode(split.fragment, _SAFE)))

    @classmethod
    def _of(cls, split):
        self = object.__new__(cls)
        self._parts = split
        self._kept = {}
        return self

    @staticmethod
    def _netloc(user, password, host, port):
        netloc = _host_text(host)
        if port is not None:
            netloc = f"{netloc}:{port}"
        if user is None and password is None:
            return netloc
        name = quote(user or "", "!$'()*,;+&=")
        return f"{name}@{netloc}" if password is None else f"{name}:{quote(password, '!$()*,;+&=')}@{netloc}"

    @classmethod
    def build(cls, *, scheme="", authority="", user=None, password=None, host="", port=None, path="", query=None, query_string="", fragment=""):
        if authority and (user or password or host or port):
            raise ValueError('Can\'t mix "authority" with "user", "password", "host" or "port".')
        if port and not host:
            raise ValueError('Can\'t build URL with "port" but without "host".')
        if query and query_string:
            raise ValueError('Only one of "query" or "query_string" should be passed')
        netloc = authority or (cls._netloc(user, password, host, port) if host else "")
        path = _encode(path.replace("%", "%25"), _PATH)
        if netloc and path and path[0] != "/":
            raise ValueError("Path in a URL with authority should start with a slash ('/') if set")
        return cls._of(SplitResult(scheme, netloc, _straight(path) if netloc else path, _query_text(query or query_string), _encode(fragment, _SAFE)))

    # Its parts.

    scheme = property(lambda self: self._parts.scheme)
    raw_host = property(lambda self: self._parts.hostname)
    raw_query_string = property(lambda self: self._parts.query)
    raw_fragment = property(lambda self: self._parts.fragment)
    raw_user = property(lambda self: self._parts.username or None)
    explicit_port = property(lambda self: self._parts.port)

    @property
    def host(self):
        host = self.raw_host
        if host is None or "xn--" not in host:
            return host
        return ".".join(label[4:].encode().decode("punycode") if label.startswith("xn--") else label for label in host.split("."))

    @property
    def port(self):
        kept = self._kept
        if "port" not in kept:
            port = self._parts.port
            kept["port"] = _PORTS.get(self.scheme) if port is None and self._parts.netloc else port
        return kept["port"]

    @property
    def user(self):
        return self.raw_user and unquote(self.raw_user)

    @property
    def password(self):
        password = self._parts.password
        return None if password is None else unquote(password)

    @property
    def raw_authority(self):
        return self._parts.netloc

    @property
    def authority(self):
        return self._netloc(self.user, self.password, self.host or "", self.port) if self._parts.netloc else ""

    @property
    def raw_path(self):
        return self._parts.path or ("/" if self._parts.netloc else "")

    @property
    def path(self):
        return unquote(self.raw_path)

    @property
    def query(self):
        if "query" not in self._kept:
            self._kept["query"] = MultiDictProxy(MultiDict(parse_qsl(self._parts.query, keep_blank_values=True)))
        return self._kept["query"]

    @property
    def query_string(self):
        return unquote(self._parts.query.replace("+", " "))

    @property
    def raw_path_qs(self):
        return f"{self.raw_path}?{self._parts.query}" if self._parts.query else self.raw_path

    @property
    def path_qs(self):
        return f"{self.path}?{self.query_string}" if self._parts.query else self.path

    @property
    def fragment(self):
        return unquote(self._parts.fragment)

    @property
    def raw_parts(self):
        path = self._parts.path
        if self._parts.netloc or path[:1] == "/":
            return ("/", *path[1:].split("/")) if path else ("/",)
        return tuple(path.split("/"))

    @property
    def parts(self):
        return tuple(unquote(part) for part in self.raw_parts)

    @property
    def raw_name(self):
        parts = self.raw_parts
        return ("" if len(parts) == 1 else parts[-1]) if self._parts.netloc else parts[-1]

    @property
    def name(self):
        return unquote(self.raw_name)

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def parent(self):
        path = self.raw_path
        if not path or path == "/":
            return self._with(query="", fragment="") if self._parts.fragment or self._parts.query else self
        return self._with(path=path.rpartition("/")[0], query="", fragment="")

    @property
    def absolute(self):
        return bool(self._parts.netloc)

    def is_absolute(self):
        return bool(self._parts.netloc)

    def is_default_port(self):
        return self.port is not None and self.port == _PORTS.get(self.scheme)

    # Other addresses made from it.

    def _with(self, **parts):
        return URL._of(self._parts._replace(**parts))

    def _need_absolute(self, text="URL should be absolute"):
        if not self._parts.netloc:
            raise ValueError(text)

    def origin(self):
        self._need_absolute()
        if not self.scheme:
            raise ValueError("URL should have scheme")
        return self._with(netloc=self._netloc(None, None, self.host, self.explicit_port), path="", query="", fragment="")

    def relative(self):
        self._need_absolute()
        return self._with(scheme="", netloc="")

    def _with_netloc(self, what, user, password, host, port):
        self._need_absolute(f"{what} replacement is not allowed for relative URLs")
        return self._with(netloc=self._netloc(user, password, host, port))

    def with_scheme(self, scheme):
        if not isinstance(scheme, str):
            raise TypeError("Invalid scheme type")
        self._need_absolute("scheme replacement is not allowed for relative URLs")
        return self._with(scheme=scheme.lower())

    def with_user(self, user):
        return self._with_netloc("user", user, None if user is None else self.password, self.host, self.explicit_port)

    def with_password(self, password):
        return self._with_netloc("password", self.user, password, self.host, self.explicit_port)

    def with_host(self, host):
        if not isinstance(host, str):
            raise TypeError("Invalid host type")
        self._need_absolute("host replacement is not allowed for relative URLs")
        if not host:
            raise ValueError("host removing is not allowed")
        return self._with_netloc("host", self.user, self.password, host, self.explicit_port)

    def with_port(self, port):
        if port is not None and (isinstance(port, bool) or not isinstance(port, int)):
            raise TypeError(f"port should be int or None, got {type(port)}")
        return self._with_netloc("port", self.user, self.password, self.host or "", port)

    def with_path(self, path, *, encoded=False):
        path = path if encoded else _encode(path.replace("%", "%25"), _PATH)
        if self._parts.netloc:
            path = _straight(path)
        if path and path[0] != "/":
            path = "/" + path
        return self._with(path=path, query="", fragment="")

    def with_query(self, *args, **kwargs):
        return self._with(query=self._query_of(args, kwargs))

    def update_query(self, *args, **kwargs):
        new = parse_qsl(self._query_of(args, kwargs), keep_blank_values=True)
        query = MultiDict(self.query)
        query.update(new)
        return self._with(query=_query_text(query))

    def extend_query(self, *args, **kwargs):
        query = MultiDict(self.query)
        query.extend(parse_qsl(self._query_of(args, kwargs), keep_blank_values=True))
        return self._with(query=_query_text(query))

    @staticmethod
    def _query_of(args, kwargs):
        if kwargs and args or len(args) > 1 or not (kwargs or args):
            raise ValueError("Either kwargs or single query parameter must be present")
        return _query_text(kwargs or args[0])

    def with_fragment(self, fragment):
        if fragment is not None and not isinstance(fragment, str):
            raise TypeError("Invalid fragment type")
        return self._with(fragment=_encode((fragment or "").replace("%", "%25"), _SAFE))

    def with_name(self, name):
        if not isinstance(name, str):
            raise TypeError("Invalid name type")
        if "/" in name:
            raise ValueError("Slash in name is not allowed")
        parts = list(self.raw_parts)
        name = _encode(name.replace("%", "%25"), _PATH)
        if len(parts) == 1:
            parts.append(name)
        else:
            parts[-1] = name
        if parts[0] == "/":
            parts[0] = ""
        return self._with(path="/".join(parts), query="", fragment="")

    def with_suffix(self, suffix):
        name, old = self.name, self.suffix
        return self.with_name((name[:-len(old)] if old else name) + suffix)

    def joinpath(self, *names):
        path = self._parts.path
        for name in names:
            if not isinstance(name, str):
                raise TypeError(f"unsupported operand type(s) for /: 'URL' and {type(name).__name__!r}")
            if name.startswith("/"):
                raise ValueError(f"Appending path {name!r} starting from slash is forbidden")
            name = _encode(name.replace("%", "%25"), _PATH)
            path = f"{path.rstrip('/')}/{name}" if path or self._parts.netloc else name
        return self._with(path=_straight(path) if self._parts.netloc else path, query="", fragment="")

    def __truediv__(self, name):
        if not isinstance(name, str):
            return NotImplemented
        return self.joinpath(name)

    def __mod__(self, query):
        return self.update_query(query)

    def join(self, url):
        if not isinstance(url, URL):
            raise TypeError("url should be URL")
        return URL(urljoin(str(self), str(url)), encoded=True)

    # What it is as a whole.

    def human_repr(self):
        user = "" if self.user is None else self.user + ("" if self.password is None else ":" + self.password) + "@"
        host = self.host or ""
        netloc = user + (f"[{host}]" if ":" in host else host) + ("" if self.explicit_port is None else f":{self.explicit_port}")
        query = "&".join(f"{name}={value}" for name, value in self.query.items())
        return urlunsplit((self.scheme, netloc, self.path, query, self.fragment))

    def __str__(self):
        parts = self._parts
        if not parts.path and parts.netloc and (parts.query or parts.fragment):
            parts = parts._replace(path="/")
        return urlunsplit(parts)

    def __repr__(self):
        return f"URL('{self}')"

    def __bytes__(self):
        return str(self).encode("ascii")

    def _whole(self):
        return self._parts._replace(path=self.raw_path)

    def __eq__(self, other):
        return self._whole() == other._whole() if type(other) is URL else NotImplemented

    def __hash__(self):
        return hash(self._whole())

    def __lt__(self, other):
        return self._parts < other._parts if type(other) is URL else NotImplemented

    def __le__(self, other):
        return self._parts <= other._parts if type(other) is URL else NotImplemented

    def __bool__(self):
        return any(self._parts[1:])
