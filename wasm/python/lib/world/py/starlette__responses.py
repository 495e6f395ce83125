"""Responses: ASGI applications that send one answer."""

import asyncio
import json
import os
import time
from hashlib import md5
from urllib.parse import quote

import _absent
from _kinds import kind_of
from starlette.concurrency import iterate_in_threadpool, run_in_threadpool
from starlette.datastructures import MutableHeaders

__all__ = ["Response", "HTMLResponse", "PlainTextResponse", "JSONResponse", "RedirectResponse", "StreamingResponse", "FileResponse"]


__getattr__ = _absent.module("starlette.responses", __all__)


class Response:
    """An answer whose body is there as a whole."""

    media_type = None
    charset = "utf-8"

    def __init__(self, content=None, status_code=200, headers=None, media_type=None, background=None):
        self.status_code, self.background = status_code, background
        if media_type is not None:
            self.media_type = media_type
        self.body = self.render(content)
        self.init_headers(headers)

    def render(self, content):
        if content is None:
            return b""
        return bytes(content) if isinstance(content, (bytes, bytearray, memoryview)) else content.encode(self.charset)

    def init_headers(self, headers=None):
        raw = [(name.lower().encode("latin-1"), text.encode("latin-1")) for name, text in (headers or {}).items()]
        names = {name for name, _ in raw}
        body = getattr(self, "body", None)
        if body is not None and b"content-length" not in names and not (self.status_code < 200 or self.status_code in (204, 304)):
            raw.append((b"content-length", str(len(body)).encode()))
        kind = self.media_type
        if kind is not None and b"content-type" not in names:
            if kind.startswith("text/") and "charset=" not in kind.lower():
                kind += "; charset=" + self.charset
            raw.append((b"content-type", kind.encode("latin-1")))
        self.raw_headers = raw

    @property
    def headers(self):
        if "_headers" not in self.__dict__:
            self._headers = MutableHeaders(raw=self.raw_headers)
        return self._headers

    def set_cookie(self, key, value="", max_age=None, expires=None, path="/", domain=None, secure=False, httponly=False, samesite="lax", partitioned=False):
        if partitioned:
            raise NotImplementedError("set_cookie with partitioned is not supported")
        cookie = f"{key}={value}" if value.isalnum() or value and not set(value) & set(' ",;\\()<>@:/[]?={}') else f'{key}="{value}"'
        if domain is not None:
            cookie += f"; Domain={domain}"
        if expires is not None:
            moment = expires.timetuple() if hasattr(expires, "timetuple") else time.gmtime(time.time() + int(expires))
            cookie += "; expires=" + time.strftime("%a, %d %b %Y %H:%M:%S GMT", moment)
        if httponly:
            cookie += "; HttpOnly"
        if max_age is not None:
            cookie += f"; Max-Age={max_age}"
        if path is not None:
            cookie += f"; Path={path}"
        if samesite is not None:
            cookie += f"; SameSite={samesite}"
        if secure:
            cookie += "; Secure"
        self.raw_headers.append((b"set-cookie", cookie.encode("latin-1")))

    def delete_cookie(self, key, path="/", domain=None, secure=False, httponly=False, samesite="lax"):
        self.set_cookie(key, max_age=0, expires=0, path=path, domain=domain, secure=secure, httponly=httponly, samesite=samesite)

    async def __call__(self, scope, receive, send):
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        await send({"type": "http.response.body", "body": self.body})
        if self.background is not None:
            await self.background()


class HTMLResponse(Response):
    media_type = "text/html"


class PlainTextResponse(Response):
    media_type = "text/plain"


class JSONResponse(Response):
    media_type = "application/json"

    def __init__(self, content, status_code=200, headers=None, media_type=None, background=None):
        super().__init__(content, status_code, headers, media_type, background)

    def render(self, content):
        return json.dumps(content, ensure_ascii=False, allow_nan=False, indent=None, separators=(",", ":")).encode("utf-8")


class RedirectResponse(Response):
    def __init__(self, url, status_code=307, headers=None, background=None):
        super().__init__(b"", status_code, headers, None, background)
        self.headers["location"] = quote(str(url), safe=":/%#?=@[]!$&'()*+,;")


class StreamingResponse(Response):
    """An answer whose body comes in pieces, from an iterator or an asynchronous one. An ordinary iterator runs on a thread."""

    def __init__(self, content, status_code=200, headers=None, media_type=None, background=None):
        self.body_iterator = content if hasattr(content, "__aiter__") else iterate_in_threadpool(content)
        self.status_code, self.background = status_code, background
        if media_type is not None:
            self.media_type = media_type
        self.init_headers(headers)

    async def stream_response(self, send):
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async for piece in self.body_iterator:
            if not isinstance(piece, (bytes, memoryview)):
                piece = piece.encode(self.charset)
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def listen_for_disconnect(self, receive):
        while (await receive())["type"] != "http.disconnect":
            pass

    async def __call__(self, scope, receive, send):
        """Streams until the end, or until the client goes: then the iterator is cancelled where it waits."""
        streaming = asyncio.create_task(self.stream_response(send))
        listening = asyncio.create_task(self.listen_for_disconnect(receive))
        both = [streaming, listening]
        try:
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in both:
                task.cancel()
            await asyncio.wait(both)
        for task in both:
            if not task.cancelled():
                task.result()
        if self.background is not None:
            await self.background()


class FileResponse(Response):
    """A file."""

    _PIECE = 64 * 1024

    def __init__(self, path, status_code=200, headers=None, media_type=None, background=None, filename=None, stat_result=None, content_disposition_type="attachment"):
        self.path, self.status_code, self.filename, self.background = path, status_code, filename, background
        self.media_type = kind_of(filename or path, "text/plain") if media_type is None else media_type
        self.init_headers(headers)
        self.headers.setdefault("accept-ranges", "bytes")
        if filename is not None:
            quoted = quote(filename)
            named = f'filename="{filename}"' if quoted == filename else f"filename*=utf-8''{quoted}"
            self.headers.setdefault("content-disposition", f"{content_disposition_type}; {named}")

    async def __call__(self, scope, receive, send):
        if any(name == b"range" for name, _ in scope["headers"]):
            raise NotImplementedError("FileResponse: an answer to a request with Range is not supported")
        try:
            found = await run_in_threadpool(os.stat, self.path)
        except FileNotFoundError:
            raise RuntimeError(f"File at path {self.path} does not exist.") from None
        self.headers.setdefault("content-length", str(found.st_size))
        self.headers.setdefault("last-modified", time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(found.st_mtime)))
        self.headers.setdefault("etag", '"' + md5(f"{found.st_mtime}-{found.st_size}".encode()).hexdigest() + '"')
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        if scope["method"] == "HEAD":
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        else:
            await self._send_file(send)
        if self.background is not None:
            await self.background()

    async def _send_file(self, send):
        file = await run_in_threadpool(open, self.path, "rb")
        with file:
            more = True
            while more:
                piece = await run_in_threadpool(file.read, self._PIECE)
                more = len(piece) == self._PIECE
                await send({"type": "http.response.body", "body": piece, "more_body": more})
