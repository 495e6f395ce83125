"""Sanic's responses, and the functions that make them."""

import json as _json
from functools import partial
from http.cookies import SimpleCookie
from urllib.parse import quote

import _absent
from sanic.exceptions import SanicException

__all__ = ["BaseHTTPResponse", "HTTPResponse", "JSONResponse", "ResponseStream", "empty", "html", "json", "raw", "redirect", "text"]

__getattr__ = _absent.module("sanic.response", __all__)

_dumps = partial(_json.dumps, separators=(",", ":"))


class BaseHTTPResponse(_absent.Told):
    """A response that is sent piece by piece, by whoever has asked for it with request.respond()."""

    def __init__(self):
        self.asgi, self.body, self.content_type, self.stream, self.status, self.headers, self._cookies = False, None, None, None, None, _header(()), None

    @property
    def cookies(self):
        if self._cookies is None:
            self._cookies = SimpleCookie()
        return self._cookies

    def add_cookie(self, key, value, *, path="/", domain=None, secure=True, max_age=None, expires=None, httponly=False, samesite="Lax", partitioned=False, comment=None, host_prefix=False,
                   secure_prefix=False):
        if expires is not None or partitioned or comment or host_prefix or secure_prefix:
            raise NotImplementedError("add_cookie with expires, partitioned, comment or a prefix is not supported")
        self.cookies[key] = value
        morsel = self.cookies[key]
        for name, said in (("path", path), ("domain", domain), ("max-age", None if max_age is None else str(max_age)), ("secure", secure), ("httponly", httponly), ("samesite", samesite)):
            if said is not None and said is not False:
                morsel[name] = said

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
