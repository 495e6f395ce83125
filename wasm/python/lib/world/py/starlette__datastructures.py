"""What requests and responses are made of: addresses, headers, query parameters, forms, states."""

from collections import namedtuple
from urllib.parse import parse_qsl, urlencode, urlsplit

__all__ = ["Address", "URL", "Headers", "MutableHeaders", "ImmutableMultiDict", "QueryParams", "FormData", "UploadFile", "State"]

Address = namedtuple("Address", ["host", "port"])


class URL:
    """An address as text, and its parts."""

    def __init__(self, url="", scope=None):
        if scope is not None:
            url = _url_of(scope)
        self._url = url

    @property
    def components(self):
        return urlsplit(self._url)

    def __getattr__(self, name):
        if name in ("scheme", "netloc", "path", "query", "fragment", "username", "password", "hostname", "port"):
            return getattr(self.components, name)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    @property
    def is_secure(self):
        return self.scheme in ("https", "wss")

    def replace(self, **parts):
        return URL(self.components._replace(**parts).geturl())

    def include_query_params(self, **parameters):
        query = dict(parse_qsl(self.query, keep_blank_values=True))
        query.update({name: str(value) for name, value in parameters.items()})
        return self.replace(query=urlencode(query))

    def __eq__(self, other):
        return str(self) == str(other)

    def __str__(self):
        return self._url

    def __repr__(self):
        return f"URL({self._url!r})"


def _url_of(scope):
    scheme, path, server = scope.get("scheme", "http"), scope.get("root_path", "") + scope["path"], scope.get("server")
    host = next((text.decode("latin-1") for name, text in scope["headers"] if name == b"host"), None)
    if host is None and server is not None:
        standard = {"http": 80, "https": 443}.get(scheme) == server[1]
        host = server[0] if standard else f"{server[0]}:{server[1]}"
    url = f"{scheme}://{host}{path}" if host is not None else path
    query = scope.get("query_string", b"")
    return f"{url}?{query.decode()}" if query else url


class Headers:
    """Headers of a message: names are not told apart by case; a name may have several values."""

    def __init__(self, headers=None, raw=None, scope=None):
        if headers is not None:
            self._list = [(name.lower().encode("latin-1"), text.encode("latin-1")) for name, text in headers.items()]
        elif scope is not None:
            self._list = list(scope["headers"])
        else:
            self._list = list(raw or ())

    @property
    def raw(self):
        return self._list

    def keys(self):
        return [name.decode("latin-1") for name, _ in self._list]

    def values(self):
        return [text.decode("latin-1") for _, text in self._list]

    def items(self):
        return [(name.decode("latin-1"), text.decode("latin-1")) for name, text in self._list]

    def getlist(self, key):
        wanted = key.lower().encode("latin-1")
        return [text.decode("latin-1") for name, text in self._list if name == wanted]

    def get(self, key, default=None):
        found = self.getlist(key)
        return found[0] if found else default

    def mutablecopy(self):
        return MutableHeaders(raw=self._list[:])

    def __getitem__(self, key):
        for text in self.getlist(key):
            return text
        raise KeyError(key)

    def __contains__(self, key):
        return bool(self.getlist(key))

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._list)

    def __eq__(self, other):
        return isinstance(other, Headers) and sorted(self._list) == sorted(other._list)

    def __repr__(self):
        as_dict = dict(self.items())
        if len(as_dict) == len(self):
            return f"{type(self).__name__}({as_dict!r})"
        return f"{type(self).__name__}(raw={self.raw!r})"


class MutableHeaders(Headers):
    def __init__(self, headers=None, raw=None, scope=None):
        super().__init__(headers, raw, scope)
        if raw is not None:
            self._list = raw  # the list itself: a response's headers change with it

    def __setitem__(self, key, value):
        name, text = key.lower().encode("latin-1"), value.encode("latin-1")
        places = [i for i, (known, _) in enumerate(self._list) if known == name]
        for i in reversed(places[1:]):
            del self._list[i]
        if places:
            self._list[places[0]] = (name, text)
        else:
            self._list.append((name, text))

    def __delitem__(self, key):
        name = key.lower().encode("latin-1")
        self._list[:] = [item for item in self._list if item[0] != name]

    def setdefault(self, key, value):
        if key not in self:
            self.append(key, value)
        return self[key]

    def append(self, key, value):
        self._list.append((key.lower().encode("latin-1"), value.encode("latin-1")))

    def update(self, other):
        for key, value in other.items():
            self[key] = value

    def add_vary_header(self, vary):
        known = self.get("vary")
        self["vary"] = vary if known is None else f"{known}, {vary}"


class ImmutableMultiDict:
    """A mapping whose names may have several values: [name] is the last."""

    def __init__(self, items=()):
        if isinstance(items, ImmutableMultiDict):
            items = items.multi_items()
        elif hasattr(items, "items"):
            items = items.items()
        self._list = list(items)
        self._dict = dict(self._list)

    def getlist(self, key):
        return [value for name, value in self._list if name == key]

    def get(self, key, default=None):
        return self._dict.get(key, default)

    def keys(self):
        return self._dict.keys()

    def values(self):
        return self._dict.values()

    def items(self):
        return self._dict.items()

    def multi_items(self):
        return list(self._list)

    def __getitem__(self, key):
        return self._dict[key]

    def __contains__(self, key):
        return key in self._dict

    def __iter__(self):
        return iter(self._dict)

    def __len__(self):
        return len(self._dict)

    def __eq__(self, other):
        return isinstance(other, ImmutableMultiDict) and sorted(self._list) == sorted(other._list)

    def __repr__(self):
        return f"{type(self).__name__}({self.multi_items()!r})"


class QueryParams(ImmutableMultiDict):
    def __init__(self, query=()):
        if isinstance(query, bytes):
            query = query.decode("latin-1")
        if isinstance(query, str):
            query = parse_qsl(query, keep_blank_values=True)
        super().__init__(query)
        self._list = [(str(name), str(value)) for name, value in self._list]
        self._dict = dict(self._list)

    def __str__(self):
        return urlencode(self._list)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"


class UploadFile:
    """A file that came in a form."""

    def __init__(self, file, *, size=None, filename=None, headers=None):
        self.file, self.size, self.filename, self.headers = file, size, filename, Headers() if headers is None else headers

    @property
    def content_type(self):
        return self.headers.get("content-type")

    async def read(self, size=-1):
        return self.file.read(size)

    async def write(self, data):
        if self.size is not None:
            self.size += len(data)
        self.file.write(data)

    async def seek(self, offset):
        self.file.seek(offset)

    async def close(self):
        self.file.close()

    def __repr__(self):
        return f"{type(self).__name__}(filename={self.filename!r}, size={self.size!r}, headers={self.headers!r})"


class FormData(ImmutableMultiDict):
    """The fields of a form: texts and files."""

    async def close(self):
        for _, value in self.multi_items():
            if isinstance(value, UploadFile):
                await value.close()


class State:
    """Whatever the program keeps in it, as attributes."""

    _holds = ("_state", "", ".")

    def __init__(self, state=None):
        object.__setattr__(self, "_state", {} if state is None else state)

    def __setattr__(self, name, value):
        self._state[name] = value

    def __getattr__(self, name):
        try:
            return self._state[name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}") from None

    def __delattr__(self, name):
        del self._state[name]
