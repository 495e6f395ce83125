"""A request and its answer."""
import asyncio as _asyncio
import codecs as _codecs
import io as _io
import json as _json
from collections import namedtuple as _namedtuple
from http.cookies import CookieError as _CookieError, SimpleCookie as _SimpleCookie
from types import MappingProxyType as _MappingProxyType
from urllib.parse import unquote as _unquote

import _http
import _world
from _absent import Told as _Told
from _kinds import kind_of as _kind_of
from aiohttp.client_exceptions import ClientConnectionError, ClientResponseError, ContentTypeError
from aiohttp.formdata import FormData
from aiohttp.helpers import BasicAuth, content_type as _content_type
from multidict import CIMultiDict, CIMultiDictProxy, MultiDict, MultiDictProxy
from yarl import URL

__all__ = ("ClientRequest", "ClientResponse", "ContentDisposition", "RequestInfo")

RequestInfo = _namedtuple("RequestInfo", "url method headers real_url")
ConnectionKey = _namedtuple("ConnectionKey", "host port is_ssl ssl proxy proxy_auth proxy_headers_hash")
ContentDisposition = _namedtuple("ContentDisposition", "type parameters filename")
HttpVersion = _namedtuple("HttpVersion", "major minor")

_WITHOUT_BODY = {"GET", "HEAD", "OPTIONS", "TRACE"}
_SERVER_SOFTWARE = "Python/3.13 aiohttp/3.13.2"


class ClientRequest:
    """What is to be sent. number is the request's in the run's recording."""

    def __init__(self, method, url, *, params=None, headers=None, skip_auto_headers=(), data=None, cookies=(), auth=None, ssl=True, chunked=None, limit=2 ** 16):
        if params:
            url = url.extend_query(params)
        self.method = method.upper()
        self.original_url = url
        self.url = url.with_fragment(None)
        self.number = _world.request(self.url.raw_host, f"{self.method} {self.url.raw_path_qs}")
        is_ssl = self.url.scheme in ("https", "wss")
        self.connection_key = ConnectionKey(self.url.raw_host, self.url.port, is_ssl, ssl, None, None, None)
        self._chunked = chunked
        self._limit = limit
        self._sender = None
        self._head(headers, skip_auto_headers, cookies, auth or (BasicAuth(url.user, url.password or "") if url.user else None))
        self._body(data, skip_auto_headers)

    @property
    def request_info(self):
        return RequestInfo(self.url, self.method, CIMultiDictProxy(self.headers), self.original_url)

    def _head(self, headers, skip, cookies, auth):
        url = self.url
        host = f"[{url.raw_host}]" if ":" in url.raw_host else url.raw_host
        given = self.headers = CIMultiDict(Host=host if url.is_default_port() else f"{host}:{url.port}")
        if headers:
            for name, value in headers.items():
                if not isinstance(value, str):
                    raise TypeError(f"Cannot serialize non-str key {value!r}")
                if name.lower() == "host":
                    given["Host"] = value
                else:
                    given.add(name, value)
        for name, value in (("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate"), ("User-Agent", _SERVER_SOFTWARE)):
            if name not in given and name.lower() not in skip:
                given.add(name, value)
        if cookies:
            text = "; ".join(f"{name}={value}" for name, value in sorted(cookies))
            given["Cookie"] = f"{given['Cookie']}; {text}" if "Cookie" in given else text
        if auth is not None:
            if not isinstance(auth, BasicAuth):
                raise TypeError("BasicAuth() tuple is required instead")
            given["Authorization"] = auth.encode()

    def _body(self, data, skip):
        self.body, kind = _payload(data)
        streamed = not isinstance(self.body, bytes)
        chunked = (self._chunked or streamed) and "Content-Length" not in self.headers
        if not chunked and (data is not None or self.method not in _WITHOUT_BODY) and "Content-Length" not in self.headers:
            self.headers["Content-Length"] = str(len(self.body))
        if kind is None and self.method in ("POST", "PUT", "PATCH"):
            kind = "application/octet-stream"
        if kind is not None and "Content-Type" not in self.headers and "content-type" not in skip:
            self.headers["Content-Type"] = kind
        if chunked:
            self.headers["Transfer-Encoding"] = "chunked"

    async def send(self, conn, deadline, read_timeout):
        """Sends the request and gives its answer, which has not begun yet."""
        protocol = conn.protocol
        protocol.begin(self.method, deadline=deadline, read_timeout=read_timeout, limit=self._limit, began=lambda: _world.phase(self.number, "receiving"))
        _world.phase(self.number, "sending")
        chunked = "Transfer-Encoding" in self.headers
        head = _http.request_bytes(self.method, self.url.raw_path_qs, self.headers)
        if isinstance(self.body, bytes):
            protocol.write(head + (_http.chunk_bytes(self.body) + _http.LAST_CHUNK if chunked else self.body))
            _world.phase(self.number, "waiting")
        else:
            protocol.write(head)
            self._sender = _asyncio.create_task(self._send_stream(protocol, chunked))
        return ClientResponse(self, self._sender)

    async def _send_stream(self, protocol, chunked):
        try:
            async for piece in _pieces(self.body):
                protocol.write(_http.chunk_bytes(piece) if chunked else piece)
                await protocol.drain()
            if chunked:
                protocol.write(_http.LAST_CHUNK)
            _world.phase(self.number, "waiting")
        except ClientConnectionError:
            pass  # whoever waits for the answer is told
        except Exception as error:
            protocol._fail(ClientConnectionError(f"Failed to send bytes into the underlying connection {protocol!r}: {error!r}"))
            protocol.close()


def _payload(data):
    # The body and its type: bytes, or something to iterate over.
    if data is None:
        return b"", None
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data), "application/octet-stream"
    if isinstance(data, str):
        return data.encode("utf-8"), "text/plain; charset=utf-8"
    if isinstance(data, JsonBody):
        return data.data, "application/json"
    if isinstance(data, _io.IOBase):
        kind, data = _kind_of(getattr(data, "name", "")), data.read()
        return (data.encode(), "text/plain; charset=utf-8") if isinstance(data, str) else (data, kind)
    if hasattr(data, "__aiter__") or hasattr(data, "__next__"):
        return data, "application/octet-stream"
    return (data if isinstance(data, FormData) else FormData(data)).encoded()


def outcome(error):
    """How a request that failed with error is reported."""
    return "cancelled" if isinstance(error, _asyncio.CancelledError) else type(error).__name__


class JsonBody:
    """A body that was made from the argument json."""

    def __init__(self, value, dumps):
        self.data = dumps(value).encode("utf-8")


async def _pieces(body):
    if hasattr(body, "__aiter__"):
        async for piece in body:
            yield piece
    else:
        for piece in body:
            yield piece


class _NoAwait:
    # What release() gives: it need not be awaited, and may be.
    def __await__(self):
        return iter(())


class ClientResponse(_Told):
    """An answer. Its head is here, its body is read from content, by read(), text() or json()."""

    version = None
    status = None
    reason = None
    content = None
    _closed = True
    _released = False
    _connection = None
    _headers = None
    _ends_late = True

    def __init__(self, request, sender):
        self.method = request.method
        self.cookies = _SimpleCookie()
        self._request = request
        self._real_url = request.original_url
        self._url = request.url
        self._sender = sender
        self._body = None
        self._history = ()
        self._raw = None

    url = property(lambda self: self._url)
    real_url = property(lambda self: self._real_url)
    host = property(lambda self: self._url.host)
    headers = property(lambda self: self._headers)
    request_info = property(lambda self: self._request.request_info)
    connection = property(lambda self: self._connection)
    history = property(lambda self: self._history)
    closed = property(lambda self: self._closed)
    ok = property(lambda self: self.status < 400)

    @property
    def raw_headers(self):
        return tuple((name.encode(), value.encode()) for name, value in self._headers.items())

    @property
    def _type(self):
        if self._raw is None:
            self._raw = _content_type(self._headers.get("Content-Type", ""))
        return self._raw

    @property
    def content_type(self):
        return self._type[0] or "application/octet-stream"

    @property
    def charset(self):
        return self._type[1].get("charset")

    @property
    def content_length(self):
        length = self._headers.get("Content-Length")
        return None if length is None else int(length)

    @property
    def links(self):
        """The Link headers, by their rel."""
        links = MultiDict()
        for header in self._headers.getall("Link", ()):
            for link in header.split(",<" if ",<" in header else ", <"):
                target, _, rest = link.strip().lstrip("<").partition(">")
                about = MultiDict()
                for part in rest.split(";")[1:]:
                    name, _, value = part.partition("=")
                    about.add(name.strip(), value.strip().strip("\"'"))
                about.add("url", self._url.join(URL(target)))
                links.add(about.get("rel", target), MultiDictProxy(about))
        return MultiDictProxy(links)

    @property
    def content_disposition(self):
        """The header Content-Disposition taken apart, None without it."""
        text = self._headers.get("Content-Disposition")
        if text is None:
            return None
        kind, parameters = _content_type(text)
        named = parameters.get("filename")
        if "filename*" in parameters:
            charset, _, coded = parameters["filename*"].partition("'")
            named = _unquote(coded.partition("'")[2], charset or "utf-8")
        return ContentDisposition(kind, _MappingProxyType(parameters), named)

    def __repr__(self):
        reason = self.reason.encode("ascii", "backslashreplace").decode("ascii") if self.reason else self.reason
        return f"<ClientResponse({self._url}) [{self.status} {reason}]>\n{self._headers!r}\n"

    def __del__(self):
        if not self._closed and self._connection is not None and not self._connection._loop.is_closed():
            self._closed = True
            self._connection.release()
            self._end("closed")

    async def start(self, connection):
        """Waits for the answer's head."""
        self._closed = False
        self._connection = connection
        try:
            message, self.content = await connection.protocol.head()
        except _http.Malformed as error:
            raise ClientResponseError(self.request_info, self._history, status=400, message=str(error)) from None
        self.version = HttpVersion(*message.version)
        self.status = message.status
        self.reason = message.reason
        self._headers = CIMultiDictProxy(message.headers)
        coding = message.headers.get("Content-Encoding", "identity").lower()
        if coding != "identity":
            raise NotImplementedError(f"An answer in Content-Encoding {coding} cannot be decoded in the playground")
        for line in message.headers.getall("Set-Cookie", ()):
            try:
                self.cookies.load(line)
            except _CookieError:
                pass
        self.content.on_eof(self._over)
        return self

    def _end(self, outcome):
        number, self._request.number = self._request.number, 0
        _world.done(number, outcome)
        if self._sender is not None:
            self._sender.cancel()
            self._sender = None

    def _over(self):
        # The whole body is here: the connection is free, whether or not the body has been read.
        if self._closed:
            return
        self._closed = True
        connection, self._connection = self._connection, None
        self._end(str(self.status))
        connection.release()

    def close(self):
        self._leave(True)

    def release(self):
        self._leave(False)
        return _NoAwait()

    def _leave(self, close):
        outcome = "closed"
        if not self._released and self.content is not None:
            if self.content.exception() is None:
                self.content.set_exception(ClientConnectionError("Connection closed"))
            else:
                outcome = type(self.content.exception()).__name__
        self._released = True
        if self._closed:
            return
        self._closed = True
        connection, self._connection = self._connection, None
        self._end(outcome)
        connection._give_back(close)

    async def wait_for_close(self):
        if self._sender is not None:
            await self._sender
        self.release()

    def raise_for_status(self):
        if self.ok:
            return
        error = ClientResponseError(self.request_info, self._history, status=self.status, message=self.reason, headers=self._headers)
        self.release()
        raise error

    async def read(self):
        if self._body is None:
            try:
                self._body = await self.content.read()
            except BaseException as error:
                self._end(outcome(error))
                self.close()
                raise
        elif self._released:
            raise ClientConnectionError("Connection closed")
        return self._body

    def get_encoding(self):
        charset = self.charset
        if charset:
            try:
                return _codecs.lookup(charset).name
            except (LookupError, ValueError) as error:
                if hasattr(error, "__notes__"):  # the playground lacks what the library has
                    raise
        if self._body is None and self.content_type != "application/json":
            raise RuntimeError("Cannot compute fallback encoding of a not yet read body")
        return "utf-8"

    async def text(self, encoding=None, errors="strict"):
        body = await self.read() if self._body is None else self._body
        return body.decode(encoding or self.get_encoding(), errors=errors)

    async def json(self, *, encoding=None, loads=_json.loads, content_type="application/json"):
        body = await self.read() if self._body is None else self._body
        if content_type and not self._is(content_type):
            raise ContentTypeError(self.request_info, self._history, status=self.status, headers=self._headers,
                                   message=f"Attempt to decode JSON with unexpected mimetype: {self._headers.get('Content-Type', '').lower()}")
        body = body.strip()
        if not body:
            return None
        return loads(body.decode(encoding or self.get_encoding()))

    def _is(self, wanted):
        found = self._type[0]
        if wanted != "application/json":
            return wanted in self._headers.get("Content-Type", "").lower()
        return found == wanted or found.startswith("application/") and found.endswith("+json")

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        self.release()
