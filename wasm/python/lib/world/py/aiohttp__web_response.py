"""What the server answers: as a whole, or piece by piece."""

import json as _json
import sys
from http.cookies import SimpleCookie

import _http
import _serving
from aiohttp.helpers import Kept
from multidict import CIMultiDict

__all__ = ("Response", "StreamResponse", "json_response")

SERVER = f"Python/{sys.version_info[0]}.{sys.version_info[1]} aiohttp/3.13.2"


class StreamResponse(Kept):
    """An answer whose body the handler writes piece by piece."""

    def __init__(self, *, status=200, reason=None, headers=None):
        self._state, self._headers = {}, CIMultiDict(headers or ())
        self._cookies, self._request, self._writer = SimpleCookie(), None, None
        self._chunked, self._keep_alive, self._over, self._sent = False, None, False, 0
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
        headers.setdefault("Server", SERVER)
        if not self._keep_alive and http11:
            headers.setdefault("Connection", "close")
        elif self._keep_alive and not http11:
            headers.setdefault("Connection", "keep-alive")
        self._bodiless = bodiless
        self._writer = request._connection.writer
        self._head_bytes = _http.response_bytes(self._status, headers, reason=self._reason)
        if type(self) is StreamResponse or not isinstance(self, Response):
            self._send(self._head_bytes)
            self._head_bytes = b""
        return self._writer

    def _send(self, data):
        self._sent += len(data)
        self._writer.write(data)

    @property
    def body_length(self):
        """How many bytes have been sent, those of the headers too."""
        return self._sent

    async def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise AssertionError(f"data argument must be byte-ish ({type(data)!r})")
        if self._over:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._writer is None:
            raise RuntimeError("Cannot call write() before prepare()")
        if self._writer.is_closing() or self._request._connection.closed_by_client:
            raise _reset()
        self._send(_http.chunk_bytes(bytes(data)) if self._chunked and not self._bodiless else b"" if self._bodiless else data)
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
        self._send(body)
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
