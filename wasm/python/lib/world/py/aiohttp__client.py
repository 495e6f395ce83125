"""The session: requests, their redirects, deadlines and errors."""
import asyncio as _asyncio
import json as _json
import warnings as _warnings
from dataclasses import dataclass as _dataclass

import _world
from _absent import Told as _Told
from aiohttp.client_exceptions import *
from aiohttp.client_reqrep import ClientRequest, ClientResponse, JsonBody as _JsonBody, RequestInfo, outcome as _outcome
from aiohttp.connector import BaseConnector, TCPConnector
from aiohttp.cookiejar import CookieJar, pairs as _pairs
from aiohttp.helpers import instant as _instant
from aiohttp.tracing import Tracing, TraceRequestEndParams, TraceRequestExceptionParams, TraceRequestStartParams
from multidict import CIMultiDict
from yarl import URL

_UNSET = object()
_IDEMPOTENT = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"}
_REDIRECTS = {301, 302, 303, 307, 308}


@_dataclass(frozen=True)
class ClientTimeout:
    """Limits in seconds, None for none: of a whole request, of getting a connection, between two arrivals, of making a connection."""

    total: float = None
    connect: float = None
    sock_read: float = None
    sock_connect: float = None
    ceil_threshold: float = 5


DEFAULT_TIMEOUT = ClientTimeout(total=5 * 60, sock_connect=30)


class _RequestContextManager:
    """What session.get(…) gives: to be awaited, or entered, which closes the answer in the end."""

    __slots__ = ("_coro", "_resp")

    def __init__(self, coro):
        self._coro = coro

    def send(self, arg):
        return self._coro.send(arg)

    def throw(self, *args):
        return self._coro.throw(*args)

    def close(self):
        return self._coro.close()

    def __await__(self):
        return self._coro.__await__()

    __iter__ = __await__

    async def __aenter__(self):
        self._resp = await self._coro
        return await self._resp.__aenter__()

    async def __aexit__(self, kind, error, traceback):
        await self._resp.__aexit__(kind, error, traceback)


class ClientSession(_Told):
    """Requests that share connections, cookies and defaults. To be closed: async with, or await session.close()."""

    _connector = None  # for __del__, when __init__ failed
    _ends_late = True

    def __init__(self, base_url=None, *, connector=None, loop=None, cookies=None, headers=None, proxy=None, proxy_auth=None, skip_auto_headers=None,
                 auth=None, json_serialize=_json.dumps, version=None, cookie_jar=None, connector_owner=True, raise_for_status=False,
                 timeout=_UNSET, auto_decompress=True, trust_env=False, requote_redirect_url=True, trace_configs=None, read_bufsize=2 ** 16,
                 middlewares=()):
        if proxy is not None or middlewares or version is not None:
            raise NotImplementedError("ClientSession(proxy=, middlewares=, version=) are not in the playground")
        self._trace_configs = list(trace_configs or ())
        if loop is None and connector is not None:
            loop = connector._loop
        self._loop = loop or _asyncio.get_running_loop()
        self._base_url = None if base_url is None else URL(base_url)
        if self._base_url is not None and not self._base_url.is_absolute():
            raise ValueError("base_url should be absolute")
        if self._base_url is not None and not self._base_url.path.endswith("/"):
            raise ValueError("base_url must have a trailing slash")
        self._timeout = _as_timeout(DEFAULT_TIMEOUT if timeout is _UNSET else timeout, ValueError)
        self._connector = TCPConnector(loop=self._loop) if connector is None else connector
        if self._connector._loop is not self._loop:
            raise RuntimeError("Session and connector has to use same event loop")
        self._connector_owner = connector_owner
        self._default_auth = auth
        self._json_serialize = json_serialize
        self._raise_for_status = raise_for_status
        self._limit = read_bufsize
        self._default_headers = CIMultiDict(headers or ())
        self._skip = {name.lower() for name in skip_auto_headers or ()}
        self._cookie_jar = CookieJar() if cookie_jar is None else cookie_jar
        if cookies:
            self._cookie_jar.update_cookies(cookies)

    def __init_subclass__(cls):
        _warnings.warn(f"Inheritance class {cls.__name__} from ClientSession is discouraged", DeprecationWarning, stacklevel=2)

    def __del__(self):
        if not self.closed:
            _warnings.warn(f"Unclosed client session {self!r}", ResourceWarning, source=self)
            self._loop.call_exception_handler({"client_session": self, "message": "Unclosed client session"})

    # What it has.

    closed = property(lambda self: self._connector is None or self._connector.closed)
    connector = property(lambda self: self._connector)
    connector_owner = property(lambda self: self._connector_owner)
    cookie_jar = property(lambda self: self._cookie_jar)
    timeout = property(lambda self: self._timeout)
    headers = property(lambda self: self._default_headers)
    auth = property(lambda self: self._default_auth)
    json_serialize = property(lambda self: self._json_serialize)
    raise_for_status = property(lambda self: self._raise_for_status)

    async def close(self):
        if not self.closed:
            if self._connector_owner:
                await self._connector.close()
            self._connector = None

    def detach(self):
        self._connector = None

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        await self.close()

    # Requests.

    def request(self, method, url, **kwargs):
        return _RequestContextManager(self._request(method, url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return _RequestContextManager(self._request("GET", url, allow_redirects=allow_redirects, **kwargs))

    def options(self, url, *, allow_redirects=True, **kwargs):
        return _RequestContextManager(self._request("OPTIONS", url, allow_redirects=allow_redirects, **kwargs))

    def head(self, url, *, allow_redirects=False, **kwargs):
        return _RequestContextManager(self._request("HEAD", url, allow_redirects=allow_redirects, **kwargs))

    def post(self, url, *, data=None, **kwargs):
        return _RequestContextManager(self._request("POST", url, data=data, **kwargs))

    def put(self, url, *, data=None, **kwargs):
        return _RequestContextManager(self._request("PUT", url, data=data, **kwargs))

    def patch(self, url, *, data=None, **kwargs):
        return _RequestContextManager(self._request("PATCH", url, data=data, **kwargs))

    def delete(self, url, **kwargs):
        return _RequestContextManager(self._request("DELETE", url, **kwargs))

    def ws_connect(self, url, **kwargs):
        raise NotImplementedError("ClientSession.ws_connect: WebSockets are not in the playground; get, post, put, patch, delete, head and options are")

    async def _request(self, method, str_or_url, *, trace_request_ctx=None, **options):
        if not self._trace_configs:
            return await self._perform(method, str_or_url, **options)
        headers, url = self._merged(options.get("headers")), self._address(str_or_url)
        if options.get("params"):
            url = url.extend_query(options["params"])
        traced = Tracing(self, self._trace_configs, trace_request_ctx)
        await traced.tell("on_request_start", TraceRequestStartParams(method.upper(), url, headers))
        try:
            answer = await self._perform(method, str_or_url, **options)
        except BaseException as error:
            await traced.tell("on_request_exception", TraceRequestExceptionParams(method.upper(), url, headers, error))
            raise
        await traced.tell("on_request_end", TraceRequestEndParams(answer.method, answer.url, headers, answer))
        return answer

    async def _perform(self, method, str_or_url, *, params=None, data=None, json=None, cookies=None, headers=None, skip_auto_headers=None, auth=None,
                       allow_redirects=True, max_redirects=10, compress=None, chunked=None, raise_for_status=None, proxy=None, timeout=_UNSET,
                       ssl=True, read_bufsize=None):
        if self.closed:
            raise RuntimeError("Session is closed")
        if proxy is not None or compress is not None:
            raise NotImplementedError("A request's proxy= and compress= are not in the playground")
        if data is not None and json is not None:
            raise ValueError("data and json parameters can not be used at the same time")
        if json is not None:
            data = _JsonBody(json, self._json_serialize)
        timeout = self._timeout if timeout is _UNSET else _as_timeout(timeout, TypeError)
        deadline = _instant(self._loop, timeout.total, timeout.ceil_threshold)
        headers = self._merged(headers)
        url = self._address(str_or_url)
        skip = self._skip | {name.lower() for name in skip_auto_headers or ()}
        history = []
        auth = auth or self._default_auth
        async with _asyncio.timeout_at(deadline):
            retry = method.upper() in _IDEMPOTENT
            while True:
                if not url.raw_host:
                    raise (InvalidUrlRedirectClientError if history else InvalidUrlClientError)(url)
                if auth is not None and "Authorization" in headers:
                    raise ValueError("Cannot combine AUTHORIZATION header with AUTH argument or credentials encoded in URL")
                sent = [*_pairs(self._cookie_jar.filter_cookies(url)), *_pairs(cookies or ())]
                request = ClientRequest(method, url, params=params, headers=headers, skip_auto_headers=skip, data=data, cookies=dict(sent).items(), auth=auth,
                                        ssl=ssl, chunked=chunked, limit=read_bufsize or self._limit)
                try:
                    answer = await self._exchange(request, timeout, deadline)
                except (ConnectionTimeoutError, ClientConnectorError):
                    raise
                except (ClientOSError, ServerDisconnectedError):
                    if not retry:
                        raise
                    retry = False  # once more: nothing was lost by it
                    continue
                except ClientError:
                    raise
                except OSError as error:
                    if error.errno is None and isinstance(error, TimeoutError):
                        raise
                    raise ClientOSError(*error.args) from error
                self._cookie_jar.update_cookies(answer.cookies, answer.url)
                if answer.status not in _REDIRECTS or not allow_redirects:
                    break
                history.append(answer)
                if len(history) >= max_redirects > 0:
                    answer.close()
                    raise TooManyRedirects(history[0].request_info, tuple(history))
                target = answer.headers.get("Location") or answer.headers.get("URI")
                if target is None:
                    break
                answer.release()
                if answer.status == 303 and method.upper() != "HEAD" or answer.status in (301, 302) and method.upper() == "POST":
                    method, data = "GET", None
                    headers.pop("Content-Length", None)
                url, from_url = self._redirected(url, target), url
                params = None
                if url.origin() != from_url.origin():
                    auth = None
                    headers.pop("Authorization", None)
        answer._history = tuple(history)
        wanted = self._raise_for_status if raise_for_status is None else raise_for_status
        if callable(wanted):
            await wanted(answer)
        elif wanted:
            answer.raise_for_status()
        return answer

    def _merged(self, headers):
        merged = self._default_headers.copy()
        if headers:
            merged.update(CIMultiDict(headers))
        return merged

    def _address(self, given):
        try:
            url = URL(given)
        except ValueError as error:
            raise InvalidUrlClientError(given) from error
        if self._base_url is not None and not url.is_absolute():
            url = self._base_url.join(url)
        if url.scheme not in ("http", "https", ""):
            raise NonHttpUrlClientError(url)
        return url

    @staticmethod
    def _redirected(url, target):
        try:
            found = URL(target)
        except ValueError as error:
            raise InvalidUrlRedirectClientError(target, "Server attempted redirecting to a location that does not look like a URL") from error
        if found.scheme not in ("http", "https", ""):
            raise NonHttpUrlRedirectClientError(target)
        if not found.scheme:
            found = url.join(found)
        if not found.raw_host:
            raise InvalidUrlRedirectClientError(found, "Invalid redirect URL origin")
        return found

    async def _exchange(self, request, timeout, deadline):
        """Gets a connection, sends the request and waits for the answer's head."""
        try:
            try:
                connection = await self._connector.connect(request, timeout)
            except TimeoutError as error:
                raise ConnectionTimeoutError(f"Connection timeout to host {request.url}") from error
            try:
                answer = await request.send(connection, deadline, timeout.sock_read)
                try:
                    return await answer.start(connection)
                except BaseException as error:
                    answer._end(_outcome(error))
                    answer.close()
                    raise
            except BaseException:
                connection.close()
                raise
        except BaseException as error:
            number, request.number = request.number, 0
            _world.done(number, _outcome(error))
            raise


def _as_timeout(timeout, error):
    if isinstance(timeout, ClientTimeout):
        return timeout
    if timeout is None or isinstance(timeout, (int, float)) and error is TypeError:
        return ClientTimeout(total=timeout)
    raise error(f"timeout parameter cannot be of {type(timeout)} type, please use 'timeout=ClientTimeout(...)'")


class _SessionRequestContextManager:
    """What aiohttp.request(…) gives."""

    def __init__(self, coro, session):
        self._coro = coro
        self._session = session

    async def __aenter__(self):
        try:
            self._resp = await self._coro
        except BaseException:
            await self._session.close()
            raise
        return self._resp

    async def __aexit__(self, kind, error, traceback):
        self._resp.close()
        await self._session.close()


def request(method, url, *, connector=None, **kwargs):
    """A request with a session of its own: async with aiohttp.request(…) as resp."""
    session = ClientSession(connector=connector, connector_owner=connector is None)
    return _SessionRequestContextManager(session._request(method, url, **kwargs), session)
