"""Sanic's responses, and the functions that make them."""

import json as _json
from functools import partial
from http.cookies import SimpleCookie
from urllib.parse import quote

import _absent
from _kinds import kind_of
from sanic.exceptions import SanicException

__all__ = ["BaseHTTPResponse", "HTTPResponse", "JSONResponse", "ResponseStream", "empty", "file", "file_stream", "html", "json", "raw", "redirect", "text"]

__getattr__ = _absent.module("sanic.response", __all__)

_dumps = partial(_json.dumps, separators=(",", ":"))


class Cookie:
    """A cookie that an answer sets."""

    def __init__(self, key, value, *, path="/", domain=None, secure=True, max_age=None, httponly=False, samesite="Lax"):
        if max_age is not None and not str(max_age).isdigit():
            raise ValueError("Cookie max-age must be an integer")
        self.key, self.value, self.path, self.domain, self.secure, self.max_age, self.httponly, self.samesite = key, value, path, domain, secure, max_age, httponly, samesite

    def __str__(self):
        said = f"{self.key}={SimpleCookie().value_encode(self.value)[1]}"
        for name, value in ("Path", self.path), ("Domain", self.domain), ("Max-Age", self.max_age), ("SameSite", self.samesite and self.samesite.title()):
            if value is not None:
                said += f"; {name}={value}"
        return said + ("; Secure" if self.secure else "") + ("; HttpOnly" if self.httponly else "")


class CookieJar(_absent.Told):
    """The cookies that an answer sets."""

    def __init__(self):
        self.cookies = []

    def __len__(self):
        return len(self.cookies)

    def get_cookie(self, key, path="/", domain=None):
        return next((cookie for cookie in self.cookies if (cookie.key, cookie.path, cookie.domain) == (key, path, domain)), None)

    def has_cookie(self, key, path="/", domain=None):
        return self.get_cookie(key, path, domain) is not None

    def add_cookie(self, key, value, *, expires=None, partitioned=False, comment=None, host_prefix=False, secure_prefix=False, **options):
        if expires is not None or partitioned or comment or host_prefix or secure_prefix:
            raise NotImplementedError("add_cookie with expires, partitioned, comment or a prefix is not supported")
        self.cookies.append(Cookie(key, value, **options))
        return self.cookies[-1]

    def delete_cookie(self, key, *, path="/", domain=None, secure=True, host_prefix=False, secure_prefix=False):
        """Sets it to nothing, to be kept for no time."""
        known = self.get_cookie(key, path, domain)
        if known is not None:
            self.cookies.remove(known)
        self.add_cookie(key, "", path=path, domain=domain, max_age=0, host_prefix=host_prefix, secure_prefix=secure_prefix, secure=known.secure if known else secure,
                        httponly=known is not None and known.httponly, samesite=known.samesite if known else None)


class BaseHTTPResponse(_absent.Told):
    """A response that is sent piece by piece, by whoever has asked for it with request.respond()."""

    def __init__(self):
        self.asgi, self.body, self.content_type, self.stream, self.status, self.headers, self._cookies = False, None, None, None, None, _header(()), None

    @property
    def cookies(self):
        if self._cookies is None:
            self._cookies = CookieJar()
        return self._cookies

    def add_cookie(self, key, value, **options):
        return self.cookies.add_cookie(key, value, **options)

    def delete_cookie(self, key, **options):
        self.cookies.delete_cookie(key, **options)

    def _bytes(self, data):
        return data.encode() if hasattr(data, "encode") else data or b""

    async def send(self, data=None, end_stream=None):
        """Sends a piece of the body; the head goes before the first."""
        if data is None and end_stream is None:
            end_stream = True
        if self.stream is None:
            raise SanicException("No stream is connected to the response object instance.")
        await self.stream.send(self, self._bytes(data), end_stream)

    async def eof(self):
        await self.send("", True)


def _header(items):
    from sanic.request import Header
    return Header(items)


class HTTPResponse(BaseHTTPResponse):
    """A response whose body is there as a whole, or that is sent piece by piece."""

    def __init__(self, body=None, status=200, headers=None, content_type=None):
        super().__init__()
        self.content_type, self.body, self.status, self.headers = content_type, self._bytes(body), status, _header(headers or {})


class JSONResponse(HTTPResponse):
    """A response made of what JSON has, which can be changed until it is sent."""

    def __init__(self, body=None, status=200, headers=None, content_type="application/json", dumps=None, **options):
        self._dump = partial(dumps, **options) if dumps else partial(_dumps, **options)
        super().__init__(self._dump(body), status, headers, content_type)
        self._raw = body

    @property
    def raw_body(self):
        return self._raw

    @raw_body.setter
    def raw_body(self, value):
        self._raw, self.body = value, self._bytes(self._dump(value))

    set_body = raw_body.fset


class ResponseStream(_absent.Told):
    """A response whose body a function of the program sends: it is called with the response, and writes to it."""

    def __init__(self, streaming_fn, status=200, headers=None, content_type=None):
        self.streaming_fn, self.status, self.headers, self.content_type, self.request = streaming_fn, status, _header(headers or {}), content_type, None

    async def write(self, message):
        await self.response.send(message)

    async def stream(self):
        if not self.request:
            raise Exception("Attempted response to unknown request")
        self.response = await self.request.respond(headers=self.headers, status=self.status, content_type=self.content_type)
        await self.streaming_fn(self)

    async def eof(self):
        await self.response.eof()


def empty(status=204, headers=None):
    return HTTPResponse(body=b"", status=status, headers=headers)


def json(body, status=200, headers=None, content_type="application/json", dumps=None, **kwargs):
    return JSONResponse(body, status, headers, content_type, dumps, **kwargs)


def text(body, status=200, headers=None, content_type="text/plain; charset=utf-8"):
    if not isinstance(body, str):
        raise TypeError(f"Bad body type. Expected str, got {type(body).__name__})")
    return HTTPResponse(body, status, headers, content_type)


def raw(body, status=200, headers=None, content_type="application/octet-stream"):
    return HTTPResponse(body, status, headers, content_type)


def html(body, status=200, headers=None):
    if not isinstance(body, (str, bytes)):
        body = body.__html__() if hasattr(body, "__html__") else body._repr_html_()
    return HTTPResponse(body, status, headers, "text/html; charset=utf-8")


def redirect(to, headers=None, status=302, content_type="text/html; charset=utf-8"):
    headers = dict(headers or {})
    headers["Location"] = quote(to, safe=":/%#?&=@[]!$&'()*+,;")
    return HTTPResponse(status=status, headers=headers, content_type=content_type)


def _of_file(location, headers, filename, mime_type):
    headers = dict(headers or {})
    if filename:
        headers.setdefault("Content-Disposition", f'attachment; filename="{filename}"')
    name = filename or str(location).rpartition("/")[2]
    return headers, mime_type or kind_of(name, "text/plain")


async def file(location, status=200, request_headers=None, validate_when_requested=True, mime_type=None, headers=None, filename=None, last_modified=None, max_age=None, no_store=None, _range=None):
    """A file as a whole, read in a thread."""
    if request_headers is not None or last_modified is not None or max_age is not None or no_store is not None or _range is not None:
        raise NotImplementedError("sanic.response.file with request_headers, last_modified, max_age, no_store or a range is not supported")
    import os
    import time
    from aiofiles import open as open_async
    headers, kind = _of_file(location, headers, filename, mime_type)
    headers.setdefault("Last-Modified", time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(os.stat(location).st_mtime)))
    async with open_async(location, "rb") as f:
        return HTTPResponse(await f.read(), status, headers, kind)


async def file_stream(location, status=200, chunk_size=4096, mime_type=None, headers=None, filename=None, _range=None):
    """A file piece by piece."""
    if _range is not None:
        raise NotImplementedError("sanic.response.file_stream with a range is not supported")
    headers, kind = _of_file(location, headers, filename, mime_type)

    async def send(response):
        from aiofiles import open as open_async
        async with open_async(location, "rb") as f:
            while piece := await f.read(chunk_size):
                await response.write(piece)
    return ResponseStream(send, status, headers, kind)
