"""What carries a request to its answer: connections of the two kinds, and two that need none.

A connection is a class with coroutines; those of the blocking one never wait. So pools and bodies are written once.
"""
import asyncio as _asyncio
import socket as _socket
from select import select as _select
from time import monotonic as _clock

import _blocking
import _http
import _tls
import _world
from httpx._config import DEFAULT_LIMITS
from httpx._exceptions import (ConnectError, ConnectTimeout, PoolTimeout, ReadError, ReadTimeout, RemoteProtocolError, UnsupportedProtocol, WriteError,
                               WriteTimeout)
from httpx._models import Body, Response, run


class _Blocking(_blocking.Connection):
    # The text of the errors is what the operating system says.
    blocking = True

    async def open(self, timeout, tls, verify):
        try:
            self.connect(timeout, tls, verify)
        except TimeoutError as error:
            raise ConnectTimeout(str(error)) from error
        except OSError as error:
            raise ConnectError(str(error)) from error

    async def transmit(self, method, head, body, timeout):
        if hasattr(body, "__aiter__"):
            raise RuntimeError("Attempted to send an async request with a sync Client instance.")
        try:
            self.send(method, head, body, timeout)
        except TimeoutError as error:
            raise WriteTimeout(str(error)) from error
        except OSError as error:
            raise WriteError(str(error)) from error

    async def answer(self, timeout):
        return self._read(self.head, timeout)

    async def more(self, timeout):
        return self._read(self.piece, timeout)

    @staticmethod
    def _read(what, timeout):
        try:
            return what(timeout)
        except TimeoutError as error:
            raise ReadTimeout(str(error)) from error
        except OSError as error:
            raise ReadError(str(error)) from error


class _Awaiting:
    # The text of the errors is mostly empty.
    blocking = False

    def __init__(self, host, port):
        self.host, self.port = host, port
        self.number = 0
        self.closed = False
        self._parser = _http.ResponseParser()
        self._keep = True
        self._waiting = False

    reusable = property(lambda self: self._keep and not self.closed)

    def dropped(self):
        # What has arrived at the socket counts, too, when the event loop has not been told of it.
        return self._reader.at_eof() or bool(self._reader._buffer) or bool(_select([self._writer.get_extra_info("socket")], [], [], 0)[0])

    async def open(self, timeout, tls, verify):
        _world.phase(self.number, "connecting")
        try:
            async with _asyncio.timeout(timeout):
                self._reader, self._writer = await _asyncio.open_connection(self.host, self.port, **({"ssl": _tls.context(verify)} if tls else {}))
        except TimeoutError as error:
            raise ConnectTimeout("") from error
        except OSError as error:
            told = isinstance(error, _socket.gaierror) or type(error).__module__ == "ssl"
            raise ConnectError(str(error) if told else "All connection attempts failed") from error

    async def transmit(self, method, head, body, timeout):
        _world.phase(self.number, "sending")
        self._parser.expect(method)
        self._keep = False
        try:
            async with _asyncio.timeout(timeout):
                self._writer.write(head)
                if hasattr(body, "__aiter__"):
                    async for piece in body:
                        self._writer.write(piece)
                        await self._writer.drain()
                else:
                    for piece in body:
                        self._writer.write(piece)
                await self._writer.drain()
        except TimeoutError as error:
            raise WriteTimeout("") from error
        except OSError as error:
            raise WriteError("") from error
        self._waiting = True
        _world.phase(self.number, "waiting")

    async def _event(self, timeout):
        while (event := self._parser.next()) is None:
            try:
                async with _asyncio.timeout(timeout):
                    data = await self._reader.read(65536)
            except TimeoutError as error:
                raise ReadTimeout("") from error
            except OSError as error:
                raise ReadError("") from error
            if data and self._waiting:
                self._waiting = False
                _world.phase(self.number, "receiving")
            self._parser.feed(data)
        return event

    async def answer(self, timeout):
        event = await self._event(timeout)
        if event is _http.EOF:
            raise _blocking.Disconnected("The server closed before it answered")
        self._alive = event.keep_alive
        return event

    async def more(self, timeout):
        event = await self._event(timeout)
        if event is _http.END:
            self._keep = self._alive and self._parser.idle
        return event

    def close(self):
        if not self.closed:
            self.closed = True
            if hasattr(self, "_writer"):
                self._writer.close()


class BaseTransport:
    """What a Client can be given as transport: handle_request(request) gives a Response."""

    def handle_request(self, request):
        raise NotImplementedError("The 'handle_request' method must be implemented.")

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


class AsyncBaseTransport:
    """The same for an AsyncClient."""

    async def handle_async_request(self, request):
        raise NotImplementedError("The 'handle_async_request' method must be implemented.")

    async def aclose(self):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        await self.aclose()


class _Pooled:
    # A pool of connections. A semaphore counts those in use; those that are kept are in _free, the latest last.
    _made = 0

    def __init__(self, verify=True, cert=None, http1=True, http2=False, limits=DEFAULT_LIMITS, proxy=None, retries=0, **more):
        if http2:
            raise ImportError("Using http2=True, but the 'h2' package is not installed. Make sure to install httpx using `pip install httpx[http2]`.") from None
        if proxy is not None or more:
            raise NotImplementedError("An HTTPTransport's verify, cert, limits and retries are in the playground; its proxy and socket options are not")
        self._verify = verify
        self._limits = limits
        self._retries = retries
        self._free = []  # (key, connection, since)
        self._used = self._waiting = 0
        self._slots = None
        _Pooled._made += 1
        self._name = "httpx pool" + (f" {_Pooled._made}" if _Pooled._made > 1 else "")

    def _note(self):
        if self._limits is not DEFAULT_LIMITS:
            _world.occupancy(self._name, self._used, self._waiting, self._limits.max_connections or 0)

    async def _take(self, key, timeout):
        # A connection that is free or new; its turn comes when fewer than the limit are in use.
        if self._limits.max_connections:
            if self._slots is None:
                self._slots = self._semaphore(self._limits.max_connections)
            self._waiting += 1
            self._note()
            try:
                await self._acquire(timeout)
            finally:
                self._waiting -= 1
        self._used += 1
        self._note()
        self._expire()
        for place in range(len(self._free) - 1, -1, -1):
            if self._free[place][0] == key:
                connection = self._free.pop(place)[1]
                if not connection.dropped():
                    return connection, True
                connection.close()
        if self._limits.max_connections and self._free and self._used + len(self._free) > self._limits.max_connections:
            self._free.pop(0)[1].close()
        return self._kind(key[1], key[2]), False

    def _expire(self):
        expiry = self._limits.keepalive_expiry
        if expiry is None:
            return
        now = _clock()
        for entry in [entry for entry in self._free if now - entry[2] > expiry]:
            entry[1].close()
            self._free.remove(entry)

    def give(self, key, connection):
        self._used -= 1
        most = self._limits.max_keepalive_connections
        if connection.reusable:
            self._free.append((key, connection, _clock()))
            if most is not None and len(self._free) > most:
                self._free.pop(0)[1].close()
        else:
            connection.close()
        if self._slots is not None:
            self._slots.release()
        self._note()

    def _close_all(self):
        free, self._free = self._free, []
        for _, connection, _ in free:
            connection.close()

    async def _handle(self, request):
        url = request.url
        if url.scheme not in ("http", "https"):
            known = f"Request URL has an unsupported protocol '{url.scheme}://'."
            raise UnsupportedProtocol(known if url.scheme else "Request URL is missing an 'http://' or 'https://' protocol.")
        if not url.host:
            raise UnsupportedProtocol("Request URL is missing an 'http://' or 'https://' protocol.")
        tls = url.scheme == "https"
        key = tls, url.host, url.port or (443 if tls else 80)
        times = request.extensions.get("timeout", {})
        number = _world.request(url.host, f"{request.method} {url.raw_path.decode()}")
        try:
            connection, reused = await self._take(key, times.get("pool"))
            try:
                return await self._exchange(request, key, connection, reused, times, number)
            except BaseException:
                connection.close()
                self.give(key, connection)
                raise
        except BaseException as error:
            _world.done(number, "cancelled" if isinstance(error, _asyncio.CancelledError) else type(error).__name__)
            raise

    async def _exchange(self, request, key, connection, reused, times, number):
        connection.number = number
        attempts = self._retries
        while not reused:
            try:
                await connection.open(times.get("connect"), key[0], self._verify)
                break
            except (ConnectError, ConnectTimeout):
                if not attempts:
                    raise
                attempts -= 1
        head = _http.request_bytes(request.method, request.url.raw_path.decode(), request.headers._list)
        await connection.transmit(request.method, head, _body(request), times.get("write"))
        try:
            message = await connection.answer(times.get("read"))
        except _http.Malformed as error:
            raise _told(error) from None
        coding = message.headers.get("Content-Encoding", "identity").lower()
        if coding != "identity":
            raise NotImplementedError(f"An answer in Content-Encoding {coding} cannot be decoded in the playground")
        extensions = {"http_version": b"HTTP/%d.%d" % message.version, "reason_phrase": message.reason.encode()}
        body = _ConnectionBody(self, key, connection, message.status, times.get("read"))
        return Response(message.status, headers=message.headers, stream=body, request=request, extensions=extensions)


def _body(request):
    # The body as bytes, in pieces.
    body = request.stream
    if isinstance(body, bytes):
        return (body,) if body else ()
    chunked = "Transfer-Encoding" in request.headers
    if hasattr(body, "__aiter__"):
        return _chunks(body) if chunked else body
    return [*map(_http.chunk_bytes, body), _http.LAST_CHUNK] if chunked else body


async def _chunks(body):
    async for piece in body:
        yield _http.chunk_bytes(piece)
    yield _http.LAST_CHUNK


def _told(error):
    # What the library says of it.
    if isinstance(error, _blocking.Disconnected) or isinstance(error, _http.Incomplete) and error.framing is None:
        return RemoteProtocolError("Server disconnected without sending a response.")
    if isinstance(error, _http.Incomplete):
        how = "incomplete chunked read" if error.framing == _http.CHUNKED else f"received {error.received} bytes, expected {error.framing}"
        return RemoteProtocolError(f"peer closed connection without sending complete message body ({how})")
    if error.line:
        what = "status line" if "status" in str(error) else "chunk header"
        line = error.line.removesuffix(b"\r\n") if what == "status line" else error.line
        return RemoteProtocolError(f"illegal {what}: {bytearray(line)!r}")
    return RemoteProtocolError(str(error))


class _ConnectionBody(Body):
    """The body of an answer on its connection, which goes back to the pool in the end."""

    def __init__(self, pool, key, connection, status, timeout):
        super().__init__(blocking=connection.blocking)
        self._pool, self._key, self._connection, self._status, self._timeout = pool, key, connection, status, timeout

    async def next(self):
        if self._connection is None:
            return b""
        try:
            piece = await self._connection.more(self._timeout)
        except _http.Malformed as error:
            self._end("RemoteProtocolError")
            raise _told(error) from None
        except BaseException as error:
            self._end("cancelled" if isinstance(error, _asyncio.CancelledError) else type(error).__name__)
            raise
        if piece is _http.END:
            self._end(str(self._status))
            return b""
        return piece

    def _end(self, outcome):
        connection, self._connection = self._connection, None
        _world.done(connection.number, outcome)
        self._pool.give(self._key, connection)

    async def close(self):
        if self._connection is not None:
            self._end("closed")


class HTTPTransport(_Pooled, BaseTransport):
    """Connections for a Client."""

    _kind = _Blocking

    def _semaphore(self, count):
        from threading import Semaphore
        return Semaphore(count)

    async def _acquire(self, timeout):
        if not self._slots.acquire(timeout=timeout):
            raise PoolTimeout("")

    def handle_request(self, request):
        return run(self._handle(request))

    def close(self):
        self._close_all()


class AsyncHTTPTransport(_Pooled, AsyncBaseTransport):
    """Connections for an AsyncClient."""

    _kind = _Awaiting
    _semaphore = _asyncio.Semaphore

    async def _acquire(self, timeout):
        try:
            async with _asyncio.timeout(timeout):
                await self._slots.acquire()
        except TimeoutError as error:
            raise PoolTimeout("") from error

    async def handle_async_request(self, request):
        return await self._handle(request)

    async def aclose(self):
        self._close_all()


class MockTransport(BaseTransport, AsyncBaseTransport):
    """Answers come from a function of the request."""

    def __init__(self, handler):
        self.handler = handler

    def handle_request(self, request):
        request.read()
        return self.handler(request)

    async def handle_async_request(self, request):
        await request.aread()
        response = self.handler(request)
        return response if isinstance(response, Response) else await response


class ASGITransport(AsyncBaseTransport):
    """Answers come from an ASGI application in the same program, with no network between."""

    def __init__(self, app, raise_app_exceptions=True, root_path="", client=("127.0.0.1", 123)):
        self.app = app
        self.raise_app_exceptions = raise_app_exceptions
        self.root_path = root_path
        self.client = client

    async def handle_async_request(self, request):
        url = request.url
        scope = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": request.method,
                 "headers": [(name.lower(), value) for name, value in request.headers.raw], "scheme": url.scheme, "path": url.path,
                 "raw_path": url.raw_path.split(b"?")[0], "query_string": url.query, "server": (url.host, url.port), "client": self.client,
                 "root_path": self.root_path}
        waiting = [await request.aread()]
        start, pieces, complete = {}, [], _asyncio.Event()

        async def receive():
            if waiting:
                return {"type": "http.request", "body": waiting.pop(), "more_body": False}
            await complete.wait()
            return {"type": "http.disconnect"}

        async def send(message):
            if message["type"] == "http.response.start":
                start.update(message)
            elif message["type"] == "http.response.body" and not complete.is_set():
                if request.method != "HEAD":
                    pieces.append(message.get("body", b""))
                if not message.get("more_body", False):
                    complete.set()

        try:
            await self.app(scope, receive, send)
        except Exception:
            if self.raise_app_exceptions:
                raise
            start.setdefault("status", 500)
        if "status" not in start:
            raise RuntimeError("The application ended without an answer")
        return Response(start["status"], headers=start.get("headers", ()), stream=Body(b"".join(pieces)), request=request)
