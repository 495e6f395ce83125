"""What a client has asked of the server: a request whose body can be read as it arrives."""

import io as _io
import json as _json
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl, unquote

import _serving
from aiohttp.helpers import Kept
from aiohttp.web_exceptions import HTTPRequestEntityTooLarge
from multidict import CIMultiDict, CIMultiDictProxy, MultiDict, MultiDictProxy
from yarl import URL

__all__ = ("BaseRequest", "FileField", "Request")


@dataclass(frozen=True)
class FileField:
    """A file in a form."""

    name: str
    filename: str
    file: object
    content_type: str
    headers: object


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


class BaseRequest(Kept):
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
            fields = [(name, _file_field(name, value) if isinstance(value, _serving.Uploaded) else value) for name, value in fields or ()]
            self._post = MultiDictProxy(MultiDict(fields))
        return self._post

    async def multipart(self):
        raise NotImplementedError("Request.multipart() is not supported: read a form with post()")

    def __repr__(self):
        return f"<{type(self).__name__} {self.method} {self.path.encode('ascii', 'backslashreplace').decode()} >"


def _file_field(name, uploaded):
    headers = CIMultiDictProxy(CIMultiDict([(name.title(), text) for name, text in uploaded.headers]))
    return FileField(name, uploaded.filename, _io.BytesIO(uploaded.data), uploaded.kind or "application/octet-stream", headers)


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
    return parse_qsl(text, keep_blank_values=True)
