"""Addresses and their queries."""
from urllib.parse import parse_qsl as _parse_qsl, quote as _quote, unquote as _unquote, urlencode as _urlencode, urljoin as _urljoin, urlsplit as _urlsplit

from httpx._exceptions import InvalidURL

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}


def _text(value):
    if value is True:
        return "true"
    if value is False:
        return "false"
    return "" if value is None else str(value)


class QueryParams:
    """The names and values of a query; a name may have several. It cannot be changed: set, add, remove and merge give another one."""

    def __init__(self, *args, **kwargs):
        given = args[0] if args else kwargs
        if given is None:
            pairs = []
        elif isinstance(given, (str, bytes)):
            pairs = _parse_qsl(given if isinstance(given, str) else given.decode("ascii"), keep_blank_values=True)
        elif isinstance(given, QueryParams):
            pairs = given._pairs
        else:
            pairs = []
            for name, values in given.items() if hasattr(given, "items") else given:
                pairs += [(str(name), _text(value)) for value in (values if isinstance(values, (list, tuple)) else [values])]
        self._pairs = list(pairs)

    def keys(self):
        return dict(self._pairs).keys()

    def values(self):
        return [self[name] for name in self]

    def items(self):
        return [(name, self[name]) for name in self]

    def multi_items(self):
        return list(self._pairs)

    def get(self, key, default=None):
        return next((value for name, value in self._pairs if name == key), default)

    def get_list(self, key):
        return [value for name, value in self._pairs if name == key]

    def set(self, key, value=None):
        return QueryParams([*((name, old) for name, old in self._pairs if name != str(key)), (str(key), value)])

    def add(self, key, value=None):
        return QueryParams([*self._pairs, (str(key), value)])

    def remove(self, key):
        return QueryParams([(name, value) for name, value in self._pairs if name != str(key)])

    def merge(self, params=None):
        more = QueryParams(params)
        return QueryParams([*((name, value) for name, value in self._pairs if name not in more), *more._pairs])

    def __getitem__(self, key):
        for name, value in self._pairs:
            if name == key:
                return value
        raise KeyError(key)

    def __contains__(self, key):
        return any(name == key for name, _ in self._pairs)

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.keys())

    def __bool__(self):
        return bool(self._pairs)

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return isinstance(other, QueryParams) and sorted(self._pairs) == sorted(other._pairs)

    def __str__(self):
        return _urlencode(self._pairs)

    def __repr__(self):
        return f"QueryParams({str(self)!r})"


class URL:
    """An address, percent-encoded where it must be."""

    def __init__(self, url="", **kwargs):
        if isinstance(url, URL):
            split = url._split
        elif isinstance(url, str):
            split = _urlsplit(url)
        else:
            raise TypeError(f"Invalid type for url.  Expected str or httpx.URL, got {type(url)}: {url!r}")
        try:
            port = split.port
        except ValueError:
            raise InvalidURL(f"Invalid port: {split.netloc.rpartition(':')[2]!r}") from None
        if port == _PORTS.get(split.scheme):
            port = None
        host = split.hostname or ""
        if not host.isascii():
            host = ".".join(label if label.isascii() else "xn--" + label.encode("punycode").decode() for label in host.split("."))
        user, at, _ = split.netloc.rpartition("@")
        netloc = (f"[{host}]" if ":" in host else host) + ("" if port is None else f":{port}")
        self._split = split._replace(netloc=user + at + netloc, path=_escape(split.path, "/:@!$&'()*+,;="), query=_escape(split.query, "/?:@!$&'()*+,;="),
                                     fragment=_escape(split.fragment, "/?:@!$&'()*+,;="))
        if kwargs:
            self._replace(kwargs)

    def _replace(self, parts):
        split = self._split
        netloc = split.netloc
        if parts.keys() & {"host", "port", "username", "password"}:
            user, password = parts.pop("username", self.username), parts.pop("password", self.password)
            host, port = parts.pop("host", self.host), parts.pop("port", self.port)
            login = _quote(user, "") + (":" + _quote(password, "") if password else "") + "@" if user or password else ""
            netloc = login + (f"[{host}]" if ":" in host else host) + ("" if port is None else f":{port}")
        if "params" in parts:
            params = parts.pop("params")
            parts["query"] = str(QueryParams(params)) if params else ""
        raw_path = parts.pop("raw_path", None)
        if raw_path is not None:
            parts["path"], _, parts["query"] = raw_path.decode("ascii").partition("?")
        query = parts.get("query")
        if isinstance(query, bytes):
            parts["query"] = query.decode("ascii")
        self._split = URL(split._replace(netloc=netloc, **{name: value or "" for name, value in parts.items()}).geturl())._split

    scheme = property(lambda self: self._split.scheme)
    host = property(lambda self: self._split.hostname or "")
    port = property(lambda self: self._split.port)
    path = property(lambda self: _unquote(self._split.path) or "/")
    query = property(lambda self: self._split.query.encode("ascii"))
    fragment = property(lambda self: _unquote(self._split.fragment))
    userinfo = property(lambda self: self._split.netloc.rpartition("@")[0].encode("ascii"))
    username = property(lambda self: _unquote(self._split.username or ""))
    password = property(lambda self: _unquote(self._split.password or ""))
    netloc = property(lambda self: self._split.netloc.rpartition("@")[2].encode("ascii"))
    raw_host = property(lambda self: self.host.encode("ascii"))
    raw_scheme = property(lambda self: self.scheme.encode("ascii"))
    params = property(lambda self: QueryParams(self._split.query))
    is_absolute_url = property(lambda self: bool(self._split.scheme and self._split.hostname))
    is_relative_url = property(lambda self: not self.is_absolute_url)

    @property
    def raw_path(self):
        path = self._split.path or "/"
        return (f"{path}?{self._split.query}" if self._split.query else path).encode("ascii")

    def copy_with(self, **kwargs):
        return URL(self, **kwargs)

    def copy_set_param(self, key, value=None):
        return self.copy_with(params=self.params.set(key, value))

    def copy_add_param(self, key, value=None):
        return self.copy_with(params=self.params.add(key, value))

    def copy_remove_param(self, key):
        return self.copy_with(params=self.params.remove(key))

    def copy_merge_params(self, params):
        return self.copy_with(params=self.params.merge(params))

    def join(self, url):
        return URL(_urljoin(str(self), str(URL(url))))

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return isinstance(other, (URL, str)) and str(self) == str(URL(other))

    def __str__(self):
        return self._split.geturl()

    def __repr__(self):
        split = self._split
        if split.password:
            name, at, host = split.netloc.rpartition("@")
            split = split._replace(netloc=f"{name.partition(':')[0]}:[secure]{at}{host}")
        return f"URL({split.geturl()!r})"


def _escape(text, safe):
    first, *rest = text.split("%")
    out = [_quote(first, safe)]
    for part in rest:
        escape = len(part) >= 2 and not part[:2].strip("0123456789abcdefABCDEF")
        out.append("%" + part[:2] + _quote(part[2:], safe) if escape else "%25" + _quote(part, safe))
    return "".join(out)
