"""The server half of aiohttp: applications, routes, requests, responses, runners.

Handlers get a request that can be read as it arrives. What is not there (websockets, static files, uploaded files, TLS, class-based views' CORS and the like) is refused by name.
"""

import asyncio
import json as _json
import re
import sys
import traceback
from collections.abc import MutableMapping
from http import HTTPStatus
from http.cookies import SimpleCookie
from urllib.parse import quote, unquote

import _absent
import _clients
import _http
import _serving
from multidict import CIMultiDict, CIMultiDictProxy, MultiDict, MultiDictProxy
from yarl import URL

_SERVER = f"Python/{sys.version_info[0]}.{sys.version_info[1]} aiohttp/3.13.2"


class AppKey:
    """A key of an application's mapping that says what its value is."""

    def __init__(self, name, t=object):
        self._name = name

    def __repr__(self):
        return f"<AppKey({self._name})>"


class _Mapping(_absent.Told, MutableMapping):
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


class _Body:
    """A request's body as a stream."""

    def __init__(self, connection):
        self._connection, self._kept = connection, b""

    def at_eof(self):
        return self._connection.body_over and not self._kept

    async def read(self, n=-1):
        if n < 0:
            data, self._kept = self._kept + await self._connection.body(), b""
            return data
        data = self._kept or await self._connection.piece()
        self._kept = data[n:]
        return data[:n]

    async def readany(self):
        data, self._kept = self._kept, b""
        return data or await self._connection.piece()

    async def readline(self):
        data = self._kept
        while b"\n" not in data and (more := await self._connection.piece()):
            data += more
        line, end, self._kept = data.partition(b"\n")
        return line + end

    async def iter_any(self):
        while data := await self.readany():
            yield data

    async def iter_chunked(self, n):
        while data := await self.read(n):
            yield data

    async def __aiter__(self):
        while line := await self.readline():
            yield line


class BaseRequest(_Mapping):
    """What a client asked for."""

    def __init__(self, head, connection, *, client_max_size=1024**2):
        self._head, self._connection, self._state = head, connection, {}
        self._limit, self._read_bytes, self._post = client_max_size, None, None
        self._headers = CIMultiDictProxy(CIMultiDict(head.headers))
        self._content = _Body(connection)

    @property
    def method(self):
        return self._head.method

    @property
    def version(self):
        return HttpVersion(*self._head.version)

    @property
    def headers(self):
        return self._headers

    @property
    def raw_path(self):
        return self._head.target

    path_qs = raw_path

    @property
    def rel_url(self):
        return URL(self._head.target, encoded=True)

    @property
    def path(self):
        return unquote(self._head.target.partition("?")[0])

    @property
    def query_string(self):
        return self.rel_url.query_string

    @property
    def query(self):
        return MultiDictProxy(MultiDict(_parse_query(self._head.target.partition("?")[2])))

    @property
    def scheme(self):
        return "http"

    @property
    def secure(self):
        return False

    @property
    def host(self):
        return self._headers.get("Host", "localhost")

    @property
    def url(self):
        return URL(f"http://{self.host}{self._head.target}", encoded=True)

    @property
    def remote(self):
        return self._connection.peer and self._connection.peer[0]

    @property
    def keep_alive(self):
        return self._head.keep_alive

    @property
    def transport(self):
        return self._connection.writer.transport

    @property
    def task(self):
        return self._task

    @property
    def content(self):
        return self._content

    @property
    def content_type(self):
        return self._headers.get("Content-Type", "application/octet-stream").partition(";")[0].strip().lower()

    @property
    def charset(self):
        return _serving._option(self._headers.get("Content-Type", ""), "charset")

    @property
    def content_length(self):
        length = self._headers.get("Content-Length")
        return None if length is None else int(length)

    @property
    def body_exists(self):
        return self._head.framing != 0

    can_read_body = property(lambda self: not self._content.at_eof() and self.body_exists)

    @property
    def cookies(self):
        return {name: morsel.value for name, morsel in SimpleCookie(self._headers.get("Cookie", "")).items()}

    async def read(self):
        if self._read_bytes is None:
            body = bytearray()
            while piece := await self._content.readany():
                body += piece
                if self._limit and len(body) >= self._limit:
                    raise HTTPRequestEntityTooLarge(max_size=self._limit, actual_size=len(body))
            self._read_bytes = bytes(body)
        return self._read_bytes

    async def text(self):
        return (await self.read()).decode(self.charset or "utf-8")

    async def json(self, *, loads=_json.loads):
        return loads(await self.text())

    async def post(self):
        """The fields of a form; empty when the body is none."""
        if self._post is None:
            fields = () if self.method in ("GET", "HEAD", "OPTIONS", "TRACE") else _serving.form(self._headers.get("Content-Type", ""), await self.read())
            self._post = MultiDictProxy(MultiDict(fields or ()))
        return self._post

    async def multipart(self):
        raise NotImplementedError("Request.multipart() is not supported: read a form with post()")

    def __repr__(self):
        return f"<{type(self).__name__} {self.method} {self.path.encode('ascii', 'backslashreplace').decode()} >"


class Request(BaseRequest):
    """A request that an application answers."""

    @property
    def match_info(self):
        return self._match_info

    @property
    def app(self):
        return self._match_info.apps[-1]

    @property
    def config_dict(self):
        merged = {}
        for app in self._match_info.apps:
            merged.update(app._state)
        return merged


class HttpVersion(tuple):
    def __new__(cls, major, minor):
        return super().__new__(cls, (major, minor))

    major = property(lambda self: self[0])
    minor = property(lambda self: self[1])

    def __repr__(self):
        return f"HttpVersion(major={self[0]}, minor={self[1]})"


def _parse_query(text):
    from urllib.parse import parse_qsl
    return parse_qsl(text, keep_blank_values=True)


# Responses.


class StreamResponse(_Mapping):
    """An answer whose body the handler writes piece by piece."""

    def __init__(self, *, status=200, reason=None, headers=None):
        self._state, self._headers = {}, CIMultiDict(headers or ())
        self._cookies, self._request, self._writer = SimpleCookie(), None, None
        self._chunked, self._keep_alive, self._over = False, None, False
        self.set_status(status, reason)

    def set_status(self, status, reason=None):
        if self.prepared:
            raise AssertionError("Cannot change the response status code after the headers have been sent")
        self._status = int(status)
        self._reason = _http.reason_of(self._status) if reason is None else reason

    @property
    def prepared(self):
        return self._writer is not None or self._over

    @property
    def status(self):
        return self._status

    @property
    def reason(self):
        return self._reason

    @property
    def headers(self):
        return self._headers

    @property
    def cookies(self):
        return self._cookies

    @property
    def task(self):
        return getattr(self._request, "_task", None)

    @property
    def chunked(self):
        return self._chunked

    @property
    def keep_alive(self):
        return self._keep_alive

    def force_close(self):
        self._keep_alive = False

    def enable_chunked_encoding(self):
        if "Content-Length" in self._headers:
            raise RuntimeError("You can't enable chunked encoding when a content length is set")
        self._chunked = True

    def enable_compression(self, force=None, strategy=None):
        raise NotImplementedError("compressed responses are not supported")

    @property
    def content_length(self):
        length = self._headers.get("Content-Length")
        return None if length is None else int(length)

    @content_length.setter
    def content_length(self, length):
        if length is None:
            self._headers.pop("Content-Length", None)
        else:
            self._headers["Content-Length"] = str(int(length))

    @property
    def content_type(self):
        return self._headers.get("Content-Type", "application/octet-stream").partition(";")[0].strip()

    @content_type.setter
    def content_type(self, kind):
        self._say_type(kind, self.charset)

    @property
    def charset(self):
        return _serving._option(self._headers.get("Content-Type", ""), "charset")

    @charset.setter
    def charset(self, charset):
        if self.content_type == "application/octet-stream":
            raise RuntimeError("Setting charset for application/octet-stream doesn't make sense, setup content_type before")
        self._say_type(self.content_type, charset)

    def _say_type(self, kind, charset):
        self._headers["Content-Type"] = kind if charset is None else f"{kind}; charset={charset}"

    def set_cookie(self, name, value, *, expires=None, domain=None, max_age=None, path="/", secure=None, httponly=None, samesite=None, partitioned=None):
        self._cookies[name] = value
        morsel = self._cookies[name]
        for key, said in (("expires", expires), ("domain", domain), ("max-age", None if max_age is None else str(max_age)), ("path", path), ("secure", secure), ("httponly", httponly),
                          ("samesite", samesite)):
            if said is not None:
                morsel[key] = said

    def del_cookie(self, name, *, domain=None, path="/", secure=None, httponly=None, samesite=None):
        self._cookies.pop(name, None)
        self.set_cookie(name, "", max_age=0, domain=domain, path=path, expires="Thu, 01 Jan 1970 00:00:00 GMT", secure=secure, httponly=httponly, samesite=samesite)

    async def prepare(self, request):
        """Sends the head; the body is the handler's to write."""
        if self.prepared:
            return None
        self._request = request
        if self._keep_alive is None:
            self._keep_alive = request.keep_alive
        for app in getattr(request, "_match_info", None) and request._match_info.apps or ():
            await app.on_response_prepare.send(request, self)
        headers, http11 = self._headers, request._head.version >= (1, 1)
        for morsel in self._cookies.values():
            headers.add("Set-Cookie", morsel.OutputString())
        bodiless = request.method == "HEAD" or self._status in (204, 304) or 100 <= self._status < 200
        if self._chunked and http11:
            headers["Transfer-Encoding"] = "chunked"
        elif "Content-Length" not in headers and not bodiless:
            if http11:
                self._chunked, headers["Transfer-Encoding"] = True, "chunked"
            else:
                self._keep_alive = False
        if not bodiless or request.method == "HEAD":
            headers.setdefault("Content-Type", "application/octet-stream")
        headers.setdefault("Date", _serving.date())
        headers.setdefault("Server", _SERVER)
        if not self._keep_alive and http11:
            headers.setdefault("Connection", "close")
        elif self._keep_alive and not http11:
            headers.setdefault("Connection", "keep-alive")
        self._bodiless = bodiless
        self._writer = request._connection.writer
        self._head_bytes = _http.response_bytes(self._status, headers, reason=self._reason)
        if type(self) is StreamResponse or not isinstance(self, Response):
            self._writer.write(self._head_bytes)
            self._head_bytes = b""
        return self._writer

    async def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise AssertionError(f"data argument must be byte-ish ({type(data)!r})")
        if self._over:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._writer is None:
            raise RuntimeError("Cannot call write() before prepare()")
        if self._writer.is_closing():
            raise _reset()
        self._writer.write(_http.chunk_bytes(bytes(data)) if self._chunked and not self._bodiless else b"" if self._bodiless else data)
        try:
            await self._writer.drain()
        except ConnectionError:
            raise _reset() from None

    async def drain(self):
        await self._writer.drain()

    async def write_eof(self, data=b""):
        if self._over:
            return
        if self._writer is None:
            raise AssertionError("Response has not been started")
        body, self._head_bytes = self._head_bytes, b""
        if not self._bodiless:
            body += _http.chunk_bytes(data) + _http.LAST_CHUNK if self._chunked else data
        self._writer.write(body)
        self._over = True
        try:
            await self._writer.drain()
        except ConnectionError:
            pass

    def __repr__(self):
        if self._over:
            about = "eof"
        elif self.prepared:
            about = f"{self._request.method} {self._request.path} "
        else:
            about = "not prepared"
        return f"<{type(self).__name__} {self._reason} {about}>"


def _reset():
    from aiohttp import ClientConnectionResetError
    return ClientConnectionResetError("Cannot write to closing transport")


class Response(StreamResponse):
    """An answer whose body is there as a whole."""

    def __init__(self, *, body=None, status=200, reason=None, text=None, headers=None, content_type=None, charset=None, zlib_executor_size=None, zlib_executor=None):
        if body is not None and text is not None:
            raise ValueError("body and text are not allowed together")
        super().__init__(status=status, reason=reason, headers=headers)
        if content_type is not None and "charset" in content_type:
            raise ValueError("charset must not be in content_type argument")
        if "Content-Type" in self._headers and (content_type or charset):
            raise ValueError("passing both Content-Type header and content_type or charset params is forbidden")
        self._body, self._text = None, None
        if text is not None:
            if not isinstance(text, str):
                raise TypeError(f"text argument must be str ({type(text)!r})")
            if "Content-Type" not in self._headers:
                charset = charset or "utf-8"
                self._say_type(content_type or "text/plain", charset)
            self._body, self._text = text.encode(charset or self.charset or "utf-8"), text
        else:
            if content_type is not None:
                self._say_type(content_type, charset)
            self.body = body

    @property
    def body(self):
        return self._body

    @body.setter
    def body(self, body):
        if body is not None and not isinstance(body, (bytes, bytearray, memoryview)):
            if isinstance(body, str):
                self.text = body
                return
            raise NotImplementedError(f"a response whose body is {type(body)!r} is not supported")
        self._body, self._text = body, None

    @property
    def text(self):
        return self._body.decode(self.charset or "utf-8") if self._text is None and self._body is not None else self._text

    @text.setter
    def text(self, text):
        if self.content_type == "application/octet-stream":
            self.content_type = "text/plain"
        if self.charset is None:
            self.charset = "utf-8"
        self._body, self._text = text.encode(self.charset), text

    @property
    def content_length(self):
        length = self._headers.get("Content-Length")
        if length is not None:
            return int(length)
        return None if self._chunked else len(self._body) if self._body is not None else 0

    @content_length.setter
    def content_length(self, length):
        raise RuntimeError("Content length is set automatically")

    async def prepare(self, request):
        if not self.prepared and not self._chunked and "Content-Length" not in self._headers and self._status not in (204, 304) and self._status >= 200:
            self._headers["Content-Length"] = str(len(self._body or b""))
        return await super().prepare(request)

    async def write_eof(self, data=b""):
        await super().write_eof(bytes(self._body or b"") + data)


def json_response(data=None, *, text=None, body=None, status=200, reason=None, headers=None, content_type="application/json", dumps=_json.dumps):
    if data is not None:
        if text or body:
            raise ValueError("only one of data, text, or body should be specified")
        text = dumps(data)
    elif text is None and body is None:
        text = dumps(data)
    return Response(text=text, body=body, status=status, reason=reason, headers=headers, content_type=content_type)


# Exceptions that are responses.


class HTTPException(Response, Exception):
    """An answer that is raised."""

    status_code = -1
    empty_body = False

    def __init__(self, *, headers=None, reason=None, body=None, text=None, content_type=None):
        reason = _http.reason_of(self.status_code) if reason is None else reason
        if body is None and text is None and not self.empty_body:
            text = f"{self.status_code}: {reason}"
        Response.__init__(self, status=self.status_code, headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        Exception.__init__(self, reason)

    __str__ = Exception.__str__

    def __bool__(self):
        return True


class HTTPError(HTTPException):
    pass


class HTTPSuccessful(HTTPException):
    pass


class HTTPRedirection(HTTPException):
    pass


class HTTPClientError(HTTPError):
    pass


class HTTPServerError(HTTPError):
    pass


class HTTPMove(HTTPRedirection):
    def __init__(self, location, *, headers=None, reason=None, body=None, text=None, content_type=None):
        if not location:
            raise ValueError("HTTP redirects need a location to redirect to.")
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        self.location = URL(location)
        self.headers["Location"] = str(self.location)


class HTTPMethodNotAllowed(HTTPClientError):
    status_code = 405

    def __init__(self, method, allowed_methods, *, headers=None, reason=None, body=None, text=None, content_type=None):
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        self.headers["Allow"] = ",".join(sorted(allowed_methods))
        self.allowed_methods, self.method = set(allowed_methods), method.upper()


class HTTPRequestEntityTooLarge(HTTPClientError):
    status_code = 413

    def __init__(self, max_size, actual_size, **options):
        options.setdefault("text", f"Maximum request body size {max_size} exceeded, actual body size {actual_size}")
        super().__init__(**options)


def _status_classes():
    """A class for each status, named after what the status is called."""
    bases = {2: HTTPSuccessful, 3: HTTPRedirection, 4: HTTPClientError, 5: HTTPServerError}
    names = {200: "OK", 203: "NonAuthoritativeInformation", 300: "MultipleChoices", 505: "VersionNotSupported", 414: "RequestURITooLong", 416: "RequestRangeNotSatisfiable", 413: None, 405: None,
             422: "UnprocessableEntity", 415: "UnsupportedMediaType", 418: None, 203: "NonAuthoritativeInformation", 421: "MisdirectedRequest", 431: "RequestHeaderFieldsTooLarge",
             102: None, 207: None, 208: None, 226: None, 423: None, 425: None, 508: None}
    for status in HTTPStatus:
        code = status.value
        name = names.get(code, status.name.title().replace("_", ""))
        if code < 200 or name is None:
            continue
        base = HTTPMove if code in (300, 301, 302, 303, 305, 307, 308) else bases[code // 100]
        empty = code in (204, 205, 304)
        cls = type(f"HTTP{name}", (base,), {"status_code": code, "empty_body": empty, "__module__": "aiohttp.web_exceptions"})
        globals()[cls.__name__] = cls
        yield cls.__name__


# Routes.


class RouteDef:
    """A route to be: of a RouteTableDef, or made by get(), post() and the others."""

    def __init__(self, method, path, handler, kwargs):
        self.method, self.path, self.handler, self.kwargs = method, path, handler, kwargs

    def register(self, router):
        if "allow_head" in self.kwargs:
            return [router.add_get(self.path, self.handler, **self.kwargs)]
        return [router.add_route(self.method, self.path, self.handler, **self.kwargs)]

    def __repr__(self):
        return f"<RouteDef {self.method} {self.path} -> {self.handler.__name__!r}>"


class RouteTableDef(_absent.Told):
    """Routes, gathered with decorators."""

    def __init__(self):
        self._items = []

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        return self._items[index]

    def __contains__(self, item):
        return item in self._items

    def __repr__(self):
        return f"<RouteTableDef count={len(self._items)}>"

    def route(self, method, path, **kwargs):
        def decorate(handler):
            self._items.append(RouteDef(method, path, handler, kwargs))
            return handler
        return decorate

    def get(self, path, *, allow_head=True, **kwargs):
        return self.route("GET", path, allow_head=allow_head, **kwargs)

    def static(self, prefix, path, **kwargs):
        raise NotImplementedError("static files are not supported")


def route(method, path, handler, **kwargs):
    return RouteDef(method, path, handler, kwargs)


def get(path, handler, *, name=None, allow_head=True, **kwargs):
    return RouteDef("GET", path, handler, {"name": name, "allow_head": allow_head, **kwargs})


def _other(method):
    def define(path, handler, **kwargs):
        return RouteDef(method, path, handler, kwargs)

    def decorator(self, path, **kwargs):
        return self.route(method, path, **kwargs)

    define.__name__ = decorator.__name__ = {"*": "view"}.get(method, method.lower())
    setattr(RouteTableDef, define.__name__, decorator)
    return define


head, options, post, put, patch, delete, view = (_other(m) for m in ("HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "*"))

_PARAMETER = re.compile(r"\{([_a-zA-Z][_a-zA-Z0-9]*)(?::((?:[^{}]|\{[^{}]*\})+))?\}")


class _Resource:
    """A path and who answers each method there."""

    def __init__(self, path, name):
        self.path, self.name, self.methods, self.prefix = path, name, {}, ""
        self._pattern, self._format = None, path
        if "{" in path or "}" in path:
            self._compile(path)

    @property
    def canonical(self):
        return self.prefix + self._format

    def __repr__(self):
        name = "" if self.name is None else f"{self.name!r} "
        return f"<{'PlainResource' if self._pattern is None else 'DynamicResource'} {name} {self.canonical}>"

    def _compile(self, path):
        pattern, plain, at = "", "", 0
        for found in _PARAMETER.finditer(path):
            between = path[at:found.start()]
            if "{" in between or "}" in between:
                break
            pattern += re.escape(quote(between, safe="/:@!$&'()*+,;=~%")) + f"(?P<{found.group(1)}>{found.group(2) or '[^{}/]+'})"
            plain += f"{between}{{{found.group(1)}}}"
            at = found.end()
        rest = path[at:]
        if "{" in rest or "}" in rest:
            raise ValueError(f"Invalid path '{path}'['{rest}']")
        self._pattern, self._format = re.compile(pattern + re.escape(rest)), plain + rest

    def match(self, path):
        if self._pattern is None:
            return {} if path == self.path else None
        found = self._pattern.fullmatch(path)
        return None if found is None else {name: unquote(text) for name, text in found.groupdict().items()}

    def url_for(self, **parts):
        path = self.canonical
        for name, text in parts.items():
            path = path.replace(f"{{{name}}}", quote(text, safe=""))
        return URL(path)


class _Route:
    def __init__(self, method, handler, resource):
        self.method, self.handler, self.resource = method, handler, resource
        self.name = resource.name

    def url_for(self, **parts):
        return self.resource.url_for(**parts)

    def __repr__(self):
        return f"<ResourceRoute [{self.method}] {self.resource!r} -> {self.handler!r}"


class UrlMappingMatchInfo(dict):
    """The parameters of a path, and who answers."""

    def __init__(self, parameters, route):
        super().__init__(parameters)
        self._route, self.apps, self.http_exception = route, [], None

    @property
    def handler(self):
        return self._route.handler

    @property
    def route(self):
        return self._route

    def __repr__(self):
        return f"<MatchInfo {super().__repr__()}: {self._route!r}>"


class UrlDispatcher(_absent.Told):
    def __init__(self):
        self._resources, self._frozen = [], False

    def resources(self):
        return list(self._resources)

    def routes(self):
        return [r for resource in self._resources for r in resource.methods.values()]

    def named_resources(self):
        return {r.name: r for r in self._resources if r.name is not None}

    def __getitem__(self, name):
        return self.named_resources()[name]

    def add_resource(self, path, *, name=None):
        if path and not path.startswith("/"):
            raise ValueError("path should be started with / or be empty")
        if self._resources and self._resources[-1].path == path and self._resources[-1].name == name:
            return self._resources[-1]
        if name is not None and name in self.named_resources():
            raise ValueError(f"Duplicate {name!r}, already handled by {self.named_resources()[name]!r}")
        self._resources.append(_Resource(path, name))
        return self._resources[-1]

    def add_route(self, method, path, handler, *, name=None, expect_handler=None):
        resource, method = self.add_resource(path, name=name), method.upper()
        if method in resource.methods or "*" in resource.methods:
            raise RuntimeError(f"Added route will never be executed, method {method} is already registered")
        if not asyncio.iscoroutinefunction(handler) and not (isinstance(handler, type) and issubclass(handler, View)):
            raise TypeError(f"Only async functions are allowed as web-handlers, got {handler!r}")
        resource.methods[method] = _Route(method, handler, resource)
        return resource.methods[method]

    def add_get(self, path, handler, *, name=None, allow_head=True, **kwargs):
        if allow_head:
            self.add_route("HEAD", path, handler, name=name)
        return self.add_route("GET", path, handler, name=name)

    def add_head(self, path, handler, **kwargs):
        return self.add_route("HEAD", path, handler, **kwargs)

    def add_options(self, path, handler, **kwargs):
        return self.add_route("OPTIONS", path, handler, **kwargs)

    def add_post(self, path, handler, **kwargs):
        return self.add_route("POST", path, handler, **kwargs)

    def add_put(self, path, handler, **kwargs):
        return self.add_route("PUT", path, handler, **kwargs)

    def add_patch(self, path, handler, **kwargs):
        return self.add_route("PATCH", path, handler, **kwargs)

    def add_delete(self, path, handler, **kwargs):
        return self.add_route("DELETE", path, handler, **kwargs)

    def add_view(self, path, handler, **kwargs):
        return self.add_route("*", path, handler, **kwargs)

    def add_static(self, prefix, path, **kwargs):
        raise NotImplementedError("static files are not supported")

    def add_routes(self, routes):
        return [r for definition in routes for r in definition.register(self)]

    def resolve(self, method, path):
        """Who answers, with the parameters; or the exception that does."""
        allowed = set()
        for resource in self._resources:
            parameters = resource.match(path)
            if parameters is None:
                continue
            found = resource.methods.get(method) or resource.methods.get("*")
            if found:
                return UrlMappingMatchInfo(parameters, found)
            allowed |= set(resource.methods)
        failure = HTTPMethodNotAllowed(method, allowed) if allowed else HTTPNotFound()
        return _failing(failure)


def _failing(failure):
    async def handler(request):
        raise failure
    info = UrlMappingMatchInfo({}, _Route("*", handler, _Resource("", None)))
    info.http_exception = failure
    return info


class View:
    """A handler as a class: a method for each method of HTTP."""

    def __init__(self, request):
        self._request = request

    @property
    def request(self):
        return self._request

    def __await__(self):
        method = getattr(self, self._request.method.lower(), None)
        if method is None:
            allowed = {m.upper() for m in ("get", "head", "post", "put", "patch", "delete", "options") if hasattr(self, m)}
            raise HTTPMethodNotAllowed(self._request.method, allowed)
        return method().__await__()


def middleware(f):
    """Marks a function (request, handler) as middleware."""
    f.__middleware_version__ = 1
    return f


class _Signal(list):
    """Functions that are called when something happens, in their order."""

    def __init__(self, owner):
        super().__init__()
        self._owner = owner

    async def send(self, *arguments):
        for receiver in self:
            await receiver(*arguments)


class Application(_Mapping):
    _holds = ("_state", "", "")

    def __init__(self, *, logger=None, router=None, middlewares=(), handler_args=None, client_max_size=1024**2, loop=None, debug=None):
        if router is not None or loop is not None:
            raise NotImplementedError("web.Application(router=…, loop=…) is not supported")
        self._state, self._router, self._middlewares, self._limit = {}, UrlDispatcher(), list(middlewares), client_max_size
        self.on_startup, self.on_shutdown, self.on_cleanup, self.on_response_prepare = (_Signal(self) for _ in range(4))
        self.cleanup_ctx, self._entered, self._subapps = [], [], []

    @property
    def router(self):
        return self._router

    @property
    def middlewares(self):
        return self._middlewares

    def add_routes(self, routes):
        return self._router.add_routes(routes)

    def add_subapp(self, prefix, subapp):
        if not prefix.startswith("/") or prefix in ("", "/"):
            raise ValueError("Prefix cannot be empty")
        subapp._below(prefix.rstrip("/"))
        self._subapps.append((prefix.rstrip("/"), subapp))

    def _below(self, prefix):
        for resource in self._router.resources():
            resource.prefix = prefix + resource.prefix
        for _, sub in self._subapps:
            sub._below(prefix)

    async def startup(self):
        for context in self.cleanup_ctx:
            generator = context(self)
            await anext(generator)
            self._entered.append(generator)
        await self.on_startup.send(self)
        for _, sub in self._subapps:
            await sub.startup()

    async def shutdown(self):
        await self.on_shutdown.send(self)
        for _, sub in self._subapps:
            await sub.shutdown()

    async def cleanup(self):
        while self._entered:
            try:
                await anext(self._entered.pop())
            except StopAsyncIteration:
                pass
            else:
                raise RuntimeError("cleanup_ctx: the generator did not end after its yield")
        await self.on_cleanup.send(self)
        for _, sub in self._subapps:
            await sub.cleanup()

    def _resolve(self, method, path):
        for prefix, sub in self._subapps:
            if path == prefix or path.startswith(prefix + "/"):
                info = sub._resolve(method, path[len(prefix):] or "/")
                info.apps.insert(0, self)
                return info
        info = self._router.resolve(method, path)
        info.apps.append(self)
        return info

    async def _handle(self, request):
        info = request._match_info = self._resolve(request.method, request.path)
        handler = info.handler
        for app in reversed(info.apps):
            for m in reversed(app._middlewares):
                handler = _around(m, handler)
        return await handler(request)

    def __repr__(self):
        return f"<Application 0x{id(self):x}>"


def _around(m, handler):
    if not hasattr(m, "__middleware_version__"):
        raise NotImplementedError("middleware of the old style is not supported: mark it with @web.middleware")

    async def wrapped(request):
        return await m(request, handler)
    return wrapped


# Serving.


class _ServedConnection:
    """One connection of a client to an application."""

    def __init__(self, runner, reader, writer):
        self.runner, self.http, self.busy, self.task = runner, _serving.Connection(reader, writer), False, asyncio.current_task()

    async def serve(self):
        while not self.runner.closing:
            try:
                head = await self.http.head()
            except _http.Incomplete:
                return
            except _http.Malformed as e:
                await self._malformed(e)
                return
            if head is None:
                return
            self.busy = True
            _clients.answering(self.http.peer)
            response = await self._answer(head)
            self.busy = False
            if not response.keep_alive or self.http.writer.is_closing():
                return

    async def _answer(self, head):
        app = self.runner.app
        request = Request(head, self.http, client_max_size=app._limit)
        request._task = self.task
        try:
            response = await app._handle(request)
        except HTTPException as e:
            response = e
        except asyncio.CancelledError:
            raise
        except asyncio.TimeoutError:
            response = Response(status=504, text="504: Gateway Timeout")
        except Exception as e:
            print(f"Error handling request from {request.remote}", file=sys.stderr)
            traceback.print_exception(e)
            response = _trouble()
        if not isinstance(response, StreamResponse):
            text = "Missing return statement on request handler" if response is None else f"Web-handler should return a response instance, got {response!r}"
            print(f"Error handling request from {request.remote}\nRuntimeError: {text}", file=sys.stderr)
            response = _trouble()
        await self._finish(request, response)
        return response

    async def _finish(self, request, response):
        try:
            await response.prepare(request)
            await response.write_eof()
        except ConnectionError:
            response.force_close()

    async def _malformed(self, e):
        body = f"Bad Request\n\n{e}".encode()
        headers = {"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(body)), "Date": _serving.date(), "Server": _SERVER, "Connection": "close"}
        self.http.writer.write(_http.response_bytes(e.status, headers, body))


def _trouble():
    response = Response(status=500, text="500 Internal Server Error\n\nServer got itself in trouble")
    response.force_close()
    return response


class AppRunner(_absent.Told):
    """Starts an application, serves it at sites, and ends it."""

    def __init__(self, app, *, handle_signals=False, access_log_class=None, access_log=None, access_log_format=None, keepalive_timeout=75, shutdown_timeout=60.0, **options):
        if not isinstance(app, Application):
            raise TypeError(f"The first argument should be web.Application instance, got {app!r}")
        self.app, self._sites, self._open, self.closing, self._ready = app, [], _serving.Connections(), False, False

    @property
    def sites(self):
        return set(self._sites)

    @property
    def addresses(self):
        return [s.getsockname() for site in self._sites for s in site._server.sockets]

    async def setup(self):
        await self.app.startup()
        self._ready = True

    async def shutdown(self):
        await self.app.shutdown()

    async def cleanup(self):
        self.closing = True
        for site in list(self._sites):
            await site.stop()
        self._open.end_idle()
        await self.shutdown()
        await self._open.ended()
        await self.app.cleanup()

    async def _connected(self, reader, writer):
        await self._open.serve(_ServedConnection(self, reader, writer), lambda: self.closing)


class TCPSite(_absent.Told):
    def __init__(self, runner, host=None, port=None, *, shutdown_timeout=None, ssl_context=None, backlog=128, reuse_address=None, reuse_port=None):
        if ssl_context is not None:
            raise NotImplementedError("TLS is not supported")
        self._runner, self._host, self._port = runner, host, 8080 if port is None else port
        if not runner._ready:
            raise RuntimeError("Call runner.setup() before making a site")

    @property
    def name(self):
        return str(URL.build(scheme="http", host="0.0.0.0" if not self._host else self._host, port=self._port))

    async def start(self):
        self._server = await asyncio.start_server(self._runner._connected, self._host, self._port)
        self._runner._sites.append(self)

    async def stop(self):
        if self in self._runner._sites:
            self._runner._sites.remove(self)
            self._server.close()


class GracefulExit(SystemExit):
    code = 1


async def _run_app(app, host, port, say):
    if asyncio.iscoroutine(app):
        app = await app
    runner = AppRunner(app)
    await runner.setup()
    try:
        site = TCPSite(runner, host, port)
        await site.start()
        if say:
            say(f"======== Running on {site.name} ========\n(Press CTRL+C to quit)")
        await _clients.Leave().wait(site._port)
    finally:
        await runner.cleanup()


def run_app(app, *, debug=None, host=None, port=None, path=None, sock=None, shutdown_timeout=60.0, keepalive_timeout=75.0, ssl_context=None, print=print, backlog=128, access_log_class=None,
            access_log_format=None, access_log=None, handle_signals=True, reuse_address=None, reuse_port=None, handler_cancellation=False, loop=None, **options):
    """Serves an application until the end of the program, or of the world's clients."""
    for name, given in (("path", path), ("sock", sock), ("ssl_context", ssl_context), ("loop", loop)):
        if given is not None:
            raise NotImplementedError(f"web.run_app({name}=…) is not supported")
    asyncio.run(_run_app(app, host, port, print))


__all__ = ["AppKey", "AppRunner", "Application", "BaseRequest", "GracefulExit", "HTTPClientError", "HTTPError", "HTTPException", "HTTPMethodNotAllowed", "HTTPMove", "HTTPRedirection",
           "HTTPRequestEntityTooLarge", "HTTPServerError", "HTTPSuccessful", "HttpVersion", "Request", "Response", "RouteDef", "RouteTableDef", "StreamResponse", "TCPSite", "UrlDispatcher",
           "UrlMappingMatchInfo", "View", "delete", "get", "head", "json_response", "middleware", "options", "patch", "post", "put", "route", "run_app", "view", *_status_classes()]

__getattr__ = _absent.module("aiohttp.web", __all__)
