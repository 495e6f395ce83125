"""Sessions: connections, cookies and defaults that requests share."""
import datetime as _datetime
import socket as _socket
import warnings as _warnings
from collections import OrderedDict as _OrderedDict
from time import perf_counter as _now
from urllib.parse import urlsplit as _urlsplit

import _blocking
import _http
import _logs
import _world
from _absent import Told as _Told
from requests.adapters import HTTPAdapter
from requests.cookies import cookiejar_from_dict as _cookiejar_from_dict
from requests.exceptions import ConnectionError, ConnectTimeout, InvalidSchema, ReadTimeout, RetryError, SSLError, TooManyRedirects
from requests.models import PreparedRequest, Request, Response, redirect_target as _redirect_target
from requests.structures import CaseInsensitiveDict as _CaseInsensitiveDict
from urllib3 import connection as _connection, exceptions as _low

__all__ = ("Session", "session")


def default_headers():
    return _CaseInsensitiveDict({"User-Agent": "python-requests/2.32.5", "Accept-Encoding": "gzip, deflate", "Accept": "*/*", "Connection": "keep-alive"})


def _merged(own, shared, kind=dict):
    # A request's settings over its session's; None takes one out.
    if shared is None or own is None:
        return shared if own is None else own
    if not (hasattr(own, "items") and hasattr(shared, "items")):
        return own
    merged = kind(shared)
    merged.update(own)
    for name in [name for name, value in merged.items() if value is None]:
        del merged[name]
    return merged


def _check(name, timeout):
    if timeout is None:
        return
    if isinstance(timeout, bool):
        raise ValueError("Timeout cannot be a boolean value. It must be an int, float or None.")
    try:
        float(timeout)
    except (TypeError, ValueError):
        raise ValueError(f"Timeout value {name} was {timeout}, but it must be an int, float or None.") from None
    if timeout <= 0:
        raise ValueError(f"Attempted to set {name} timeout to {timeout}, but the timeout cannot be set to a value less than or equal to 0.")


def _timeouts(timeout):
    if isinstance(timeout, tuple):
        try:
            connect, read = timeout
        except ValueError:
            raise ValueError(f"Invalid timeout {timeout}. Pass a (connect, read) timeout tuple, or a single float to set both timeouts to the same value.")
    else:
        connect = read = timeout
    _check("connect", connect)
    _check("read", read)
    return connect, read


def _encoding_of(headers):
    kind, *parameters = headers.get("content-type", "").split(";")
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if equals and name.strip().lower() == "charset":
            return value.strip("'\" ")
    if "text" in kind:
        return "ISO-8859-1"
    return "utf-8" if "application/json" in kind else None


class _Raw:
    """The answer's body on its connection. The connection goes back to the session's pool when all was read, and is closed when not."""

    __module__, __qualname__ = "urllib3.response", "HTTPResponse"

    def __init__(self, session, key, connection, head, read_timeout):
        self._session, self._key, self._connection, self._timeout = session, key, connection, read_timeout
        self._framing = head.framing
        self._left = b""
        self.status = head.status
        self.reason = head.reason
        self.headers = head.headers
        self.version = head.version[0] * 10 + head.version[1]
        self.closed = False

    def _piece(self):
        # The next bytes, b"" at the end.
        if self._connection is None:
            return b""
        connection = self._connection
        try:
            piece = connection.piece(self._timeout)
        except TimeoutError as error:
            self._end("ReadTimeout")
            raise _low.ReadTimeoutError(_pool(self._key), None, "Read timed out.") from error
        except _http.Incomplete as error:
            if error.framing != _http.CHUNKED:
                self._broken(_low.IncompleteRead(error.received, error.framing - error.received))
            self._broken(_low.IncompleteRead(*error.in_chunk) if error.in_chunk else _low.InvalidChunkLength("got length b'', 0 bytes read"))
        except _http.Malformed as error:
            self._broken(_low.InvalidChunkLength(f"got length {error.line!r}, 0 bytes read"))
        except OSError as error:
            self._broken(error)
        if piece is _http.END:
            self._end(str(self.status))
            return b""
        return piece

    def _broken(self, error):
        self._end("ChunkedEncodingError")
        raise _low.ProtocolError(f"Connection broken: {error!r}", error) from error

    def _end(self, outcome):
        connection, self._connection = self._connection, None
        self.closed = True
        _world.done(connection.number, outcome)
        self._session._pool.give(self._key, connection)

    def stream(self, amount=65536, decode_content=None):
        """The body in pieces of amount bytes, None: as they come. Those of a body in chunks never reach over a chunk's end."""
        if self._framing != _http.CHUNKED:
            while data := self.read(amount):
                yield data
            return
        chunk = []
        while piece := self._piece():
            chunk.append(piece)
            if not self._connection.chunk_over:
                continue
            data = b"".join(chunk)
            chunk = []
            for start in range(0, len(data), amount or len(data)):
                yield data[start:start + (amount or len(data))]

    def read(self, amount=None, decode_content=None):
        pieces, size = [self._left], len(self._left)
        while (amount is None or size < amount) and (piece := self._piece()):
            pieces.append(piece)
            size += len(piece)
        data = b"".join(pieces)
        amount = len(data) if amount is None else amount
        self._left = data[amount:]
        return data[:amount]

    def close(self):
        if self._connection is not None:
            self._end("closed")

    release_conn = close


def _pool(key):
    tls, host, port = key
    return f"{'HTTPSConnectionPool' if tls else 'HTTPConnectionPool'}(host={host!r}, port={port})"


class Session(_Told):
    """Requests that share connections, cookies and defaults."""

    def __init__(self):
        self.headers = default_headers()
        self.auth = None
        self.proxies = {}
        self.hooks = {"response": []}
        self.params = {}
        self.stream = False
        self.verify = True
        self.cert = None
        self.max_redirects = 30
        self.trust_env = True
        self.cookies = _cookiejar_from_dict({})
        self.adapters = _OrderedDict()
        self.mount("https://", HTTPAdapter())
        self.mount("http://", HTTPAdapter())
        self._pool = _blocking.Pool()
        self._made = {}  # how many connections, by host, as urllib3 counts them

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self._pool.close()

    def mount(self, prefix, adapter):
        """Has an adapter serve the addresses that begin with prefix."""
        self.adapters[prefix] = adapter
        self.adapters = _OrderedDict(sorted(self.adapters.items(), key=lambda item: -len(item[0])))

    def get_adapter(self, url):
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                return adapter
        raise InvalidSchema(f"No connection adapters were found for {url!r}")

    def prepare_request(self, request):
        cookies = self.cookies.copy()
        cookies.update(request.cookies or {})
        prepared = PreparedRequest()
        hooks = {"response": [*_listed(self.hooks), *_listed(request.hooks)]}
        prepared.prepare(request.method.upper(), request.url, _merged(request.headers, self.headers, _CaseInsensitiveDict), request.files, request.data,
                         _merged(request.params, self.params), request.auth or self.auth, cookies, hooks, request.json)
        return prepared

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None, allow_redirects=True,
                proxies=None, hooks=None, stream=None, verify=None, cert=None, json=None):
        if proxies:
            raise NotImplementedError("A request's proxies= is not in the playground")
        request = Request(method, url, headers, files, data, params, auth, cookies, hooks, json)
        return self.send(self.prepare_request(request), timeout=timeout, allow_redirects=allow_redirects, stream=self.stream if stream is None else stream,
                         verify=self.verify if verify is None else verify)

    def get(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", True)
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", True)
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def send(self, request, *, timeout=None, allow_redirects=True, stream=False, verify=True, cert=None, proxies=None):
        """Sends a prepared request, and follows where its answer leads."""
        if isinstance(request, Request):
            raise ValueError("You can only send PreparedRequests.")
        response = self._exchange(request, timeout, verify)
        history = []
        while (target := _redirect_target(response)) is not None:
            following = self._redirected(response, target)
            if not allow_redirects:
                response._next = following
                break
            response.content  # so that its connection is free
            if len(history) >= self.max_redirects:
                raise TooManyRedirects(f"Exceeded {self.max_redirects} redirects.", response=response)
            response.history = history[:]
            history.append(response)
            response = self._exchange(following, timeout, verify)
        response.history = history
        if not stream:
            response.content
        return response

    def _redirected(self, response, target):
        request = response.request.copy()
        status, method = response.status_code, request.method
        if status in (302, 303) and method != "HEAD" or status == 301 and method == "POST":
            request.method = "GET"
        if status not in (307, 308):
            for name in ("Content-Length", "Content-Type", "Transfer-Encoding"):
                request.headers.pop(name, None)
            request.body = None
        request.prepare_url(target, {})
        if _urlsplit(request.url).netloc != _urlsplit(response.url).netloc:
            request.headers.pop("Authorization", None)
        request.headers.pop("Cookie", None)
        request.prepare_cookies(self.cookies)
        return request

    def _exchange(self, request, timeout, verify):
        retries = self.get_adapter(request.url).max_retries
        connect, read = _timeouts(timeout)
        split = _urlsplit(request.url)
        tls = split.scheme == "https"
        key = tls, split.hostname, split.port or (443 if tls else 80)
        start = _now()
        try:
            raw = self._try(request, key, connect, read, split.netloc.rpartition("@")[2], verify, retries)
        except _low.MaxRetryError as error:
            kinds = {_low.ConnectTimeoutError: ConnectTimeout, _low.ResponseError: RetryError, _low.SSLError: SSLError}
            raise kinds.get(type(error.reason), ConnectionError)(error, request=request)
        except _low.ReadTimeoutError as error:
            raise ReadTimeout(error, request=request)
        except _low.ProtocolError as error:
            raise ConnectionError(error, request=request)
        return self._response(request, raw, start)

    def _try(self, request, key, connect, read, host, verify, retries):
        # Asks until there is an answer, or there have been enough attempts. Its errors are urllib3's.
        while True:
            number = _world.request(key[1], f"{request.method} {request.path_url}")
            try:
                connection, head = self._answer(request, key, number, connect, read, host, verify)
            except BaseException as error:
                _world.done(number, type(error).__name__)
                if not isinstance(error, _low.HTTPError):
                    raise
                retries = retries.increment(request.method, request.path_url, error=error, _pool=_pool(key))
                log = _logs.logger("urllib3.connectionpool", _logs.WARNING)
                if log is not None:
                    log.warning("Retrying (%r) after connection broken by '%r': %s", retries, error, request.path_url)
                retries.sleep()
                continue
            raw = _Raw(self, key, connection, head, read)
            if not retries.is_retry(request.method, head.status, "Retry-After" in head.headers):
                return raw
            try:
                retries = retries.increment(request.method, request.path_url, response=raw, _pool=_pool(key))
            except _low.MaxRetryError:
                if retries.raise_on_status:
                    raw.read()
                    raise
                return raw
            raw.read()  # so that its connection is free
            retries.sleep(raw)

    def _answer(self, request, key, number, connect, read, host, verify):
        # A connection and the answer's head on it. Its errors are urllib3's.
        connection = self._pool.take(key)
        log = _logs.logger("urllib3.connectionpool", _logs.DEBUG)
        if connection is None and log is not None:
            self._tell_new(log, key)
        if connection is None:
            connection = (_connection.HTTPSConnection if key[0] else _connection.HTTPConnection)(*key[1:])
        connection.number = number
        try:
            if not connection.connected:
                self._connect(key, connection, connect, verify)
            head = _http.request_bytes(request.method, request.path_url, {"Host": host, **request.headers})
            connection.send(request.method, head, _pieces(request), read)
            answer = connection.head(read)
            if log is not None:
                scheme, (_, name, port), version = "https" if key[0] else "http", key, "HTTP/%d.%d" % answer.version
                bodiless = request.method == "HEAD" or answer.status in (204, 304)
                log.debug('%s://%s:%s "%s %s %s" %s %s', scheme, name, port, request.method, request.path_url, version, answer.status, 0 if bodiless else answer.headers.get("Content-Length"))
            return connection, answer
        except BaseException as error:
            connection.close()
            if isinstance(error, TimeoutError):
                raise _low.ReadTimeoutError(_pool(key), request.path_url, f"Read timed out. (read timeout={read})") from error
            if isinstance(error, (_blocking.Disconnected, _http.Incomplete)):
                error = _low.RemoteDisconnected("Remote end closed connection without response")
            elif isinstance(error, _http.Malformed):
                error = _low.BadStatusLine(error.line.decode("latin-1") or str(error))
            elif not isinstance(error, OSError):
                raise
            raise _low.ProtocolError("Connection aborted.", error) from error

    def _tell_new(self, log, key):
        """What urllib3 says of a connection that it makes."""
        if self._pool.reset:
            log.debug("Resetting dropped connection: %s", key[1])
            return
        self._made[key] = self._made.get(key, 0) + 1
        log.debug("Starting new %s connection (%d): %s:%s", "HTTPS" if key[0] else "HTTP", self._made[key], *key[1:])

    def _connect(self, key, connection, timeout, verify):
        try:
            if key[0] and verify is False:
                _warnings.warn(f"Unverified HTTPS request is being made to host '{key[1]}'. Adding certificate verification is strongly advised.",
                               _low.InsecureRequestWarning, stacklevel=2)
            connection.connect(timeout, key[0], verify)
        except _socket.gaierror as error:
            raise _low.NameResolutionError(key[1], connection, error) from error
        except TimeoutError as error:
            raise _low.ConnectTimeoutError(connection, f"Connection to {key[1]} timed out. (connect timeout={timeout})") from error
        except OSError as error:
            if type(error).__module__ == "ssl":
                raise _low.SSLError(error) from error
            raise _low.NewConnectionError(connection, f"Failed to establish a new connection: {error}") from error

    def _response(self, request, raw, start):
        response = Response()
        response.status_code, response.reason = raw.status, raw.reason
        response.headers = _CaseInsensitiveDict()
        for name, value in raw.headers.items():
            response.headers[name] = f"{response.headers[name]}, {value}" if name in response.headers else value
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            raise NotImplementedError(f"An answer in Content-Encoding {response.headers['content-encoding']} cannot be decoded in the playground")
        response.encoding = _encoding_of(response.headers)
        response.raw, response.url, response.request, response.connection = raw, request.url, request, self
        lines = raw.headers.getall("Set-Cookie", ())
        split = _urlsplit(request.url)
        for jar in (response.cookies, self.cookies):
            jar._jar.take(split.hostname, split.path or "/", lines)
        response.elapsed = _datetime.timedelta(seconds=_now() - start)
        for hook in _listed(request.hooks):
            response = hook(response) or response
        return response


def _pieces(request):
    # The body of a request as bytes, in pieces.
    body = request.body
    if body is None:
        return ()
    if isinstance(body, (str, bytes)):
        return (body.encode() if isinstance(body, str) else body,)
    pieces = (piece.encode() if isinstance(piece, str) else piece for piece in body)
    return [*map(_http.chunk_bytes, pieces), _http.LAST_CHUNK] if "Transfer-Encoding" in request.headers else pieces


def _listed(hooks):
    found = hooks.get("response") or []
    return [found] if callable(found) else found


def session():
    return Session()
