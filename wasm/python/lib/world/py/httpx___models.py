"""Requests, answers, headers and cookies."""
import base64 as _base64
import codecs as _codecs
import datetime as _datetime
import enum as _enum
import json as _json
from http import HTTPStatus as _HTTPStatus
from time import perf_counter as _now
from urllib.parse import urlencode as _urlencode

import _http
import _world
from _absent import Told as _Told
from _cookies import Cookie as _Cookie, Jar as _Jar
from _kinds import kind_of as _kind_of
from httpx._exceptions import CookieConflict, HTTPStatusError, RequestNotRead, ResponseNotRead, StreamClosed, StreamConsumed
from httpx._urls import URL, _text

codes = _enum.IntEnum("codes", {status.name: status.value for status in _HTTPStatus})
codes.__str__ = lambda self: str(self.value)
codes.get_reason_phrase = staticmethod(_http.reason_of)
codes.is_error = staticmethod(lambda value: 400 <= value <= 599)
for _kind, _name in enumerate(("informational", "success", "redirect", "client_error", "server_error"), 1):
    setattr(codes, f"is_{_name}", staticmethod(lambda value, kind=_kind: value // 100 == kind))
for _code in codes:
    setattr(codes, _code.name.lower(), int(_code))


def run(coroutine):
    """Runs a coroutine that never waits: what is written once for both kinds of client, over a connection that blocks."""
    try:
        coroutine.send(None)
    except StopIteration as result:
        return result.value
    raise RuntimeError("a blocking client's request has waited")


class Headers:
    """Headers; names in lower case. [name] joins several values with commas."""

    def __init__(self, headers=None, encoding=None):
        self._list = _http.Headers()
        if isinstance(headers, Headers):
            headers = headers._list
        for name, value in (headers.items() if hasattr(headers, "items") else headers or ()):
            self._list.add(_str(name), _str(value))
        self.encoding = encoding or "ascii"

    @property
    def raw(self):
        return [(name.encode(), value.encode()) for name, value in self._list.items()]

    def multi_items(self):
        return [(name.lower(), value) for name, value in self._list.items()]

    def items(self):
        found = {}
        for name, value in self.multi_items():
            found[name] = f"{found[name]}, {value}" if name in found else value
        return found.items()

    def keys(self):
        return dict(self.items()).keys()

    def values(self):
        return dict(self.items()).values()

    def get(self, key, default=None):
        found = self._list.getall(key, None)
        return default if found is None else ", ".join(found)

    def get_list(self, key, split_commas=False):
        found = self._list.getall(key, [])
        return [part.strip() for value in found for part in value.split(",")] if split_commas else found

    def update(self, headers=None):
        given = Headers(headers)._list.items()
        for name, _ in given:
            self._list.popall(name, None)
        for name, value in given:
            self._list.add(name, value)

    def setdefault(self, key, default):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, default=None):
        found = self.get(key, default)
        self._list.popall(key, None)
        return found

    def copy(self):
        return Headers(self)

    def __getitem__(self, key):
        return ", ".join(self._list.getall(key))

    def __setitem__(self, key, value):
        self._list[key] = value

    def __delitem__(self, key):
        del self._list[key]

    def __contains__(self, key):
        return key in self._list

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._list)

    def __eq__(self, other):
        try:
            return sorted(self.multi_items()) == sorted(Headers(other).multi_items())
        except ValueError:
            return False

    def __repr__(self):
        hidden = {"authorization", "proxy-authorization"}
        shown = [(name, "[secure]" if name in hidden else value) for name, value in self.multi_items()]
        return f"Headers({dict(shown) if len(dict(shown)) == len(shown) else shown})"


def _str(value):
    return value.decode("ascii") if isinstance(value, bytes) else str(value)


class Cookies:
    """Cookies, that can be used as a dictionary of names and values."""

    def __init__(self, cookies=None):
        self.jar = _Jar(local=True)
        if isinstance(cookies, Cookies):
            for cookie in cookies.jar.all():
                self.jar.set(cookie)
        else:
            for name, value in (cookies.items() if hasattr(cookies, "items") else cookies or ()):
                self.set(name, value)

    def set(self, name, value, domain="", path="/"):
        self.jar.set(_Cookie(name, value, domain, path))

    def get(self, name, default=None, domain=None, path=None):
        found = [c.value for c in self.jar.all() if c.name == name and domain in (None, c.domain) and path in (None, c.path)]
        if len(found) > 1:
            raise CookieConflict(f"Multiple cookies exist with name={name}")
        return found[0] if found else default

    def delete(self, name, domain=None, path=None):
        self.jar.clear(lambda c: not (c.name == name and domain in (None, c.domain) and path in (None, c.path)))

    def clear(self, domain=None, path=None):
        self.jar.clear(lambda c: not (domain in (None, c.domain) and path in (None, c.path)))

    def update(self, cookies=None):
        for cookie in Cookies(cookies).jar.all():
            self.jar.set(cookie)

    def extract_cookies(self, response):
        url = response.request.url
        self.jar.take(url.host, url.path, response.headers.get_list("set-cookie"))

    def keys(self):
        return [cookie.name for cookie in self.jar.all()]

    def values(self):
        return [cookie.value for cookie in self.jar.all()]

    def items(self):
        return [(cookie.name, cookie.value) for cookie in self.jar.all()]

    def __getitem__(self, name):
        value = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __setitem__(self, name, value):
        self.set(name, value)

    def __delitem__(self, name):
        self.delete(name)

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.jar.all())

    def __bool__(self):
        return len(self) > 0

    def __repr__(self):
        return f"<Cookies[{', '.join(f'<Cookie {c.name}={c.value} for {c.domain} />' for c in self.jar.all())}]>"


def _encoded(content, data, files, json):
    # The headers and the body of a request: bytes, or something to iterate over.
    if data is not None and not hasattr(data, "items"):
        content, data = data, None
    if content is not None:
        if isinstance(content, (bytes, str)):
            body = content.encode() if isinstance(content, str) else content
            return ({"Content-Length": str(len(body))} if body else {}), body
        if hasattr(content, "__aiter__") or hasattr(content, "__iter__"):
            return {"Transfer-Encoding": "chunked"}, content
        raise TypeError(f"Unexpected type for 'content', {type(content)!r}")
    if files:
        return _multipart(data or {}, files)
    if data:
        pairs = []
        for name, value in data.items():
            pairs += [(name, _text(one)) for one in (value if isinstance(value, (list, tuple)) else [value])]
        body = _urlencode(pairs, doseq=True).encode()
        return {"Content-Length": str(len(body)), "Content-Type": "application/x-www-form-urlencoded"}, body
    if json is not None:
        body = _json.dumps(json, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
        return {"Content-Length": str(len(body)), "Content-Type": "application/json"}, body
    return {}, b""


def _multipart(data, files):
    boundary = f"{_world.random('httpx.files').getrandbits(128):032x}"
    out = []

    def add(head, value):
        value = value.read() if hasattr(value, "read") else value
        out.append(f"--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + (value if isinstance(value, bytes) else _text(value).encode()) + b"\r\n")

    for name, values in data.items():
        for value in values if isinstance(values, (list, tuple)) else [values]:
            add(f'name="{name}"', value)
    for name, value in files.items() if hasattr(files, "items") else files:
        filename, kind = str(getattr(value, "name", "upload")).rpartition("/")[2], None
        if isinstance(value, tuple):
            filename, value, *rest = value
            kind = rest[0] if rest else None
        kind = kind or _kind_of(filename)
        add(f'name="{name}"; filename="{filename}"\r\nContent-Type: {kind}', value)
    body = b"".join(out) + f"--{boundary}--\r\n".encode()
    return {"Content-Length": str(len(body)), "Content-Type": f"multipart/form-data; boundary={boundary}"}, body


class Request(_Told):
    """What is sent. stream is its body: bytes, or something to iterate over."""

    def __init__(self, method, url, *, params=None, headers=None, cookies=None, content=None, data=None, files=None, json=None, stream=None, extensions=None):
        self.method = method.upper()
        self.url = URL(url) if params is None else URL(url).copy_with(params=params)
        given = Headers(headers)
        self.extensions = {} if extensions is None else dict(extensions)
        if cookies:
            fitting = Cookies(cookies).jar.fitting(self.url.host, self.url.path, self.url.scheme == "https")
            if fitting:
                given["Cookie"] = "; ".join(f"{cookie.name}={cookie.value}" for cookie in fitting)
        framing, self.stream = _encoded(content, data, files, json) if stream is None else ({}, stream)
        for name, value in framing.items():
            if name not in given and not (name == "Transfer-Encoding" and "Content-Length" in given):
                given[name] = value
        first = [] if "Host" in given else [("Host", self.url.netloc.decode())]
        if self.method in ("POST", "PUT", "PATCH") and "Content-Length" not in given and "Transfer-Encoding" not in given:
            first.append(("Content-Length", "0"))
        self.headers = Headers([*first, *given._list.items()])

    @property
    def content(self):
        if not isinstance(self.stream, bytes):
            raise RequestNotRead()
        return self.stream

    def read(self):
        if not isinstance(self.stream, bytes):
            self.stream = b"".join(self.stream)
        return self.stream

    async def aread(self):
        if hasattr(self.stream, "__aiter__"):
            self.stream = b"".join([piece async for piece in self.stream])
        return self.read()

    def __repr__(self):
        return f"<Request({self.method!r}, {str(self.url)!r})>"


class Body:
    """Where an answer's body comes from. next() gives its next bytes, b"" at the end; close() leaves the rest. Both are coroutines, of which blocking ones never wait."""

    def __init__(self, data=b"", blocking=None):
        self._data = data
        self.blocking = blocking  # None: in memory, for both kinds of client

    async def next(self):
        data, self._data = self._data, b""
        return data

    async def close(self):
        pass


class Response(_Told):
    """An answer."""

    def __init__(self, status_code, *, headers=None, content=None, text=None, html=None, json=None, stream=None, request=None, extensions=None,
                 history=None, default_encoding="utf-8"):
        self.status_code = status_code
        self.headers = Headers(headers)
        self.history = [] if history is None else list(history)
        self.extensions = {} if extensions is None else dict(extensions)
        self.next_request = None
        self.is_closed = False
        self.is_stream_consumed = False
        self._request = request
        self._default_encoding = default_encoding
        self._encoding = None
        self._elapsed = None
        self._start = _now()
        self._num_bytes_downloaded = 0
        self.stream = stream
        if stream is None:
            self._fill(content, text, html, json)

    def _fill(self, content, text, html, json):
        kind = None
        if text is not None:
            content, kind = text.encode(), "text/plain; charset=utf-8"
        elif html is not None:
            content, kind = html.encode(), "text/html; charset=utf-8"
        elif json is not None:
            content, kind = _json.dumps(json, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode(), "application/json"
        content = content.encode() if isinstance(content, str) else content or b""
        if not isinstance(content, bytes):
            content = b"".join(content)
        if kind:
            self.headers.setdefault("Content-Length", str(len(content)))
            self.headers.setdefault("Content-Type", kind)
        elif content:
            self.headers.setdefault("Content-Length", str(len(content)))
        self._content = content
        self.stream = Body(content)
        self.is_closed = self.is_stream_consumed = True

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request

    @request.setter
    def request(self, request):
        self._request = request

    @property
    def elapsed(self):
        if self._elapsed is None:
            raise RuntimeError("'.elapsed' may only be accessed after the response has been read or closed.")
        return self._elapsed

    @elapsed.setter
    def elapsed(self, elapsed):
        self._elapsed = elapsed

    url = property(lambda self: self.request.url)
    http_version = property(lambda self: _text_of(self.extensions.get("http_version", b"HTTP/1.1")))
    num_bytes_downloaded = property(lambda self: self._num_bytes_downloaded)
    is_informational = property(lambda self: 100 <= self.status_code <= 199)
    is_success = property(lambda self: 200 <= self.status_code <= 299)
    is_redirect = property(lambda self: 300 <= self.status_code <= 399)
    is_client_error = property(lambda self: 400 <= self.status_code <= 499)
    is_server_error = property(lambda self: 500 <= self.status_code <= 599)
    is_error = property(lambda self: 400 <= self.status_code <= 599)
    has_redirect_location = property(lambda self: self.status_code in (301, 302, 303, 307, 308) and "Location" in self.headers)

    @property
    def reason_phrase(self):
        reason = self.extensions.get("reason_phrase")
        return _http.reason_of(self.status_code) if reason is None else _text_of(reason)

    @property
    def cookies(self):
        found = Cookies()
        found.extract_cookies(self)
        return found

    @property
    def links(self):
        return _http.links(self.headers.get("link", ""))

    @property
    def charset_encoding(self):
        for part in self.headers.get("Content-Type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset":
                return value.strip().strip('"')
        return None

    @property
    def encoding(self):
        if self._encoding is None:
            encoding = self.charset_encoding
            try:
                _codecs.lookup(encoding or "")
            except LookupError as error:
                if hasattr(error, "__notes__"):  # the playground lacks what the library has
                    raise
                default = self._default_encoding
                encoding = default(self._content) if callable(default) and hasattr(self, "_content") else default if isinstance(default, str) else "utf-8"
            self._encoding = encoding or "utf-8"
        return self._encoding

    @encoding.setter
    def encoding(self, value):
        self._encoding = value

    @property
    def content(self):
        if "_content" not in self.__dict__:
            raise ResponseNotRead()
        return self._content

    @property
    def text(self):
        return self.content.decode(self.encoding, errors="replace")

    def json(self, **kwargs):
        return _json.loads(self.content, **kwargs)

    def raise_for_status(self):
        if self._request is None:
            raise RuntimeError("Cannot call `raise_for_status` as the request instance has not been set on this response.")
        if self.is_success:
            return self
        kind = {1: "Informational response", 3: "Redirect response", 4: "Client error", 5: "Server error"}.get(self.status_code // 100, "Invalid status code")
        where = f"\nRedirect location: {self.headers['location']!r}" if self.has_redirect_location else ""
        text = (f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'{where}\n"
                f"For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}")
        raise HTTPStatusError(text, request=self._request, response=self)

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    # The body as it comes. Everything is written once, as asynchronous iterators.

    async def _raw(self, size, blocking):
        if "_content" in self.__dict__:
            pieces = [self._content]
            if size is not None:
                pieces = [self._content[at:at + size] for at in range(0, len(self._content), size)]
            for piece in pieces:
                if piece:
                    yield piece
            return
        if self.is_stream_consumed:
            raise StreamConsumed()
        if self.is_closed:
            raise StreamClosed()
        if self.stream.blocking not in (None, blocking):
            raise RuntimeError(f"Attempted to call a{'' if blocking else 'n async'}{' sync' if blocking else ''} iterator on an {'async' if blocking else 'sync'} stream.")
        self.is_stream_consumed = True
        kept = b""
        while piece := await self.stream.next():
            self._num_bytes_downloaded += len(piece)
            if size is None:
                yield piece
                continue
            kept += piece
            while len(kept) >= size:
                yield kept[:size]
                kept = kept[size:]
        if kept:
            yield kept
        await self._finish(blocking)

    async def _texts(self, size, blocking):
        decoder = _codecs.getincrementaldecoder(self.encoding)(errors="replace")
        async for piece in self._raw(size, blocking):
            if text := decoder.decode(piece):
                yield text
        if text := decoder.decode(b"", final=True):
            yield text

    async def _lines(self, blocking):
        kept = ""
        async for text in self._texts(None, blocking):
            kept += text
            lines = kept.splitlines(keepends=True)
            # A "\r" at the end may be the first half of a line's end.
            kept = lines.pop() if lines and not lines[-1].endswith("\n") else ""
            for line in lines:
                yield line.rstrip("\r\n")
        for line in kept.splitlines():
            yield line

    async def _whole(self, blocking):
        if "_content" not in self.__dict__:
            self._content = b"".join([piece async for piece in self._raw(None, blocking)])
        return self._content

    async def _finish(self, blocking):
        if self.is_closed:
            return
        if self.stream.blocking not in (None, blocking):
            raise RuntimeError(f"Attempted to call a{' sync' if blocking else 'n async'} close on an {'async' if blocking else 'sync'} stream.")
        self.is_closed = True
        await self.stream.close()
        self._elapsed = _datetime.timedelta(seconds=_now() - self._start)

    def read(self):
        return run(self._whole(True))

    def close(self):
        run(self._finish(True))

    def iter_raw(self, chunk_size=None):
        return _blocking_iterator(self._raw(chunk_size, True))

    iter_bytes = iter_raw

    def iter_text(self, chunk_size=None):
        return _blocking_iterator(self._texts(chunk_size, True))

    def iter_lines(self):
        return _blocking_iterator(self._lines(True))

    async def aread(self):
        return await self._whole(False)

    async def aclose(self):
        await self._finish(False)

    def aiter_raw(self, chunk_size=None):
        return self._raw(chunk_size, False)

    aiter_bytes = aiter_raw

    def aiter_text(self, chunk_size=None):
        return self._texts(chunk_size, False)

    def aiter_lines(self):
        return self._lines(False)


def _text_of(value):
    return value.decode("ascii", errors="ignore") if isinstance(value, bytes) else value


def _blocking_iterator(iterator):
    while True:
        try:
            item = run(iterator.__anext__())
        except StopAsyncIteration:
            return
        yield item


class Auth:
    """What changes a request before it is sent: auth_flow(request) yields it."""

    def auth_flow(self, request):
        yield request


class BasicAuth(Auth):
    """A name and a password."""

    def __init__(self, username, password):
        pair = b":".join(part if isinstance(part, bytes) else part.encode() for part in (username, password))
        self._header = "Basic " + _base64.b64encode(pair).decode()

    def auth_flow(self, request):
        request.headers["Authorization"] = self._header
        yield request


class FunctionAuth(Auth):
    """A function of a request that gives it back."""

    def __init__(self, func):
        self._func = func

    def auth_flow(self, request):
        yield self._func(request)
