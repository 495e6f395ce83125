"""The two clients. What they do with a request is written once, as coroutines; the blocking client runs those over connections for which they never wait."""
from contextlib import asynccontextmanager as _asynccontextmanager, contextmanager as _contextmanager
from time import perf_counter as _now

from _absent import Told as _Told
from _logs import INFO as _INFO, logger as _logger
from httpx._config import DEFAULT_LIMITS, DEFAULT_TIMEOUT, Timeout
from httpx._exceptions import InvalidURL, RemoteProtocolError, RequestError, TooManyRedirects
from httpx._models import Auth, BasicAuth, Cookies, FunctionAuth, Headers, Request, run
from httpx._transports import AsyncHTTPTransport, HTTPTransport
from httpx._urls import URL, QueryParams

_AGENT = "python-httpx/0.28.1"


class UseClientDefault:
    """An argument that was not given."""


USE_CLIENT_DEFAULT = UseClientDefault()


class BaseClient(_Told):
    """What both clients have: defaults, redirects, credentials, cookies."""

    def __init__(self, *, auth=None, params=None, headers=None, cookies=None, verify=True, cert=None, http1=True, http2=False, proxy=None, mounts=None,
                 timeout=DEFAULT_TIMEOUT, follow_redirects=False, limits=DEFAULT_LIMITS, max_redirects=20, event_hooks=None, base_url="", transport=None,
                 trust_env=True, default_encoding="utf-8"):
        if proxy is not None or mounts:
            raise NotImplementedError("A client's proxy= and mounts= are not in the playground")
        self.base_url = base_url
        self._auth = _as_auth(auth)
        self._params = QueryParams(params)
        self._headers = Headers({"Accept": "*/*", "Accept-Encoding": "gzip, deflate", "Connection": "keep-alive", "User-Agent": _AGENT})
        self._headers.update(headers)
        self._cookies = Cookies(cookies)
        self._timeout = Timeout(timeout)
        self.follow_redirects = follow_redirects
        self.max_redirects = max_redirects
        hooks = event_hooks or {}
        self.event_hooks = {"request": list(hooks.get("request", [])), "response": list(hooks.get("response", []))}
        self._default_encoding = default_encoding
        self._trust_env = trust_env
        self._closed = False
        self._transport = transport or self._new_transport(verify=verify, cert=cert, http1=http1, http2=http2, limits=limits)

    is_closed = property(lambda self: self._closed)
    trust_env = property(lambda self: self._trust_env)

    @property
    def base_url(self):
        return self._base_url

    @base_url.setter
    def base_url(self, url):
        url = URL(url)
        self._base_url = url if url.path.endswith("/") else url.copy_with(path=url.path + "/")

    @property
    def timeout(self):
        return self._timeout

    @timeout.setter
    def timeout(self, timeout):
        self._timeout = Timeout(timeout)

    @property
    def headers(self):
        return self._headers

    @headers.setter
    def headers(self, headers):
        self._headers = Headers(headers)

    @property
    def params(self):
        return self._params

    @params.setter
    def params(self, params):
        self._params = QueryParams(params)

    @property
    def cookies(self):
        return self._cookies

    @cookies.setter
    def cookies(self, cookies):
        self._cookies = Cookies(cookies)

    @property
    def auth(self):
        return self._auth

    @auth.setter
    def auth(self, auth):
        self._auth = _as_auth(auth)

    def build_request(self, method, url, *, content=None, data=None, files=None, json=None, params=None, headers=None, cookies=None,
                      timeout=USE_CLIENT_DEFAULT, extensions=None):
        """A request with the client's defaults."""
        url = URL(url)
        if url.is_relative_url:
            url = self._base_url.copy_with(raw_path=self._base_url.raw_path + url.raw_path.lstrip(b"/"))
        merged = self._headers.copy()
        merged.update(headers)
        kept = self._cookies
        if cookies:
            kept = Cookies(kept)
            kept.update(cookies)
        if self._params or params is not None:
            params = self._params.merge(params)
        extensions = dict(extensions or {})
        timeout = self._timeout if timeout is USE_CLIENT_DEFAULT else Timeout(timeout)
        extensions.setdefault("timeout", timeout.as_dict())
        return Request(method, url, content=content, data=data, files=files, json=json, params=params or None, headers=merged, cookies=kept,
                       extensions=extensions)

    async def _send(self, request, stream, auth, follow):
        if self._closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        if auth is USE_CLIENT_DEFAULT:
            auth = self._auth
            if request.url.username or request.url.password:
                auth = BasicAuth(request.url.username, request.url.password)
        auth = _as_auth(auth) or Auth()
        follow = self.follow_redirects if follow is USE_CLIENT_DEFAULT else follow
        response = await self._with_auth(request, auth, follow)
        if not stream:
            try:
                await self._read(response)
            except BaseException:
                await self._finish(response)
                raise
        return response

    async def _with_auth(self, request, auth, follow):
        flow = auth.auth_flow(request)
        request = next(flow)
        history = []
        while True:
            response = await self._redirected(request, follow, history)
            try:
                request = flow.send(response)
            except StopIteration:
                return response
            response.history = list(history)
            await self._read(response)
            history.append(response)

    async def _redirected(self, request, follow, history):
        while True:
            if len(history) > self.max_redirects:
                raise TooManyRedirects("Exceeded maximum allowed redirects.", request=request)
            for hook in self.event_hooks["request"]:
                await self._call(hook, request)
            response = await self._one(request)
            for hook in self.event_hooks["response"]:
                await self._call(hook, response)
            response.history = list(history)
            if not response.has_redirect_location:
                return response
            request = self._following(request, response)
            if not follow:
                response.next_request = request
                return response
            await self._read(response)
            history = [*history, response]

    async def _one(self, request):
        start = _now()
        try:
            response = await self._carry(request)
        except RequestError as error:
            error._request = request
            raise
        response.request = request
        response._start = start
        response._default_encoding = self._default_encoding
        self._cookies.extract_cookies(response)
        log = _logger("httpx", _INFO)
        if log is not None:
            log.info('HTTP Request: %s %s "%s %d %s"', request.method, request.url, response.http_version, response.status_code, response.reason_phrase)
        return response

    async def _read(self, response):
        try:
            await response._whole(self._blocking)
        except RequestError as error:
            error._request = response.request
            raise

    async def _finish(self, response):
        await response._finish(self._blocking)

    def _following(self, request, response):
        # The request that an answer's Location asks for.
        method, status = request.method, response.status_code
        if status in (302, 303) and method != "HEAD" or status == 301 and method == "POST":
            method = "GET"
        location = response.headers["Location"]
        try:
            url = URL(location)
        except InvalidURL as error:
            raise RemoteProtocolError(f"Invalid URL in location header: {error}.", request=request) from None
        if url.scheme and not url.host:
            url = url.copy_with(host=request.url.host)
        if url.is_relative_url:
            url = request.url.join(url)
        if request.url.fragment and not url.fragment:
            url = url.copy_with(fragment=request.url.fragment)
        headers = Headers(request.headers)
        if (url.scheme, url.host, url.port) != (request.url.scheme, request.url.host, request.url.port):
            headers.pop("Authorization", None)
            headers["Host"] = url.netloc.decode()
        stream = request.stream
        if method != request.method and method == "GET":
            headers.pop("Content-Length", None)
            headers.pop("Transfer-Encoding", None)
            stream = b""
        headers.pop("Cookie", None)
        return Request(method, url, headers=headers, cookies=self._cookies, stream=stream, extensions=request.extensions)


def _as_auth(auth):
    if auth is None or isinstance(auth, Auth):
        return auth
    if isinstance(auth, tuple):
        return BasicAuth(*auth)
    if callable(auth):
        return FunctionAuth(auth)
    raise TypeError(f"Invalid \"auth\" argument: {auth!r}")


class Client(BaseClient):
    """A client that blocks: the thread stands still until the answer is there."""

    _new_transport = HTTPTransport
    _blocking = True

    async def _carry(self, request):
        return self._transport.handle_request(request)

    async def _call(self, hook, what):
        hook(what)

    def send(self, request, *, stream=False, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT):
        return run(self._send(request, stream, auth, follow_redirects))

    def request(self, method, url, *, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        return self.send(self.build_request(method, url, **kwargs), auth=auth, follow_redirects=follow_redirects)

    @_contextmanager
    def stream(self, method, url, *, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        response = self.send(self.build_request(method, url, **kwargs), auth=auth, follow_redirects=follow_redirects, stream=True)
        try:
            yield response
        finally:
            response.close()

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)

    def put(self, url, **kwargs):
        return self.request("PUT", url, **kwargs)

    def patch(self, url, **kwargs):
        return self.request("PATCH", url, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def close(self):
        if not self._closed:
            self._closed = True
            self._transport.close()

    def __enter__(self):
        if self._closed:
            raise RuntimeError("Cannot reopen a client instance, once it has been closed.")
        return self

    def __exit__(self, *error):
        self.close()


class AsyncClient(BaseClient):
    """A client for coroutines."""

    _new_transport = AsyncHTTPTransport
    _blocking = False

    async def _carry(self, request):
        return await self._transport.handle_async_request(request)

    async def _call(self, hook, what):
        await hook(what)

    async def send(self, request, *, stream=False, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT):
        return await self._send(request, stream, auth, follow_redirects)

    async def request(self, method, url, *, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        return await self._send(self.build_request(method, url, **kwargs), False, auth, follow_redirects)

    @_asynccontextmanager
    async def stream(self, method, url, *, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        response = await self._send(self.build_request(method, url, **kwargs), True, auth, follow_redirects)
        try:
            yield response
        finally:
            await response.aclose()

    async def get(self, url, **kwargs):
        return await self.request("GET", url, **kwargs)

    async def options(self, url, **kwargs):
        return await self.request("OPTIONS", url, **kwargs)

    async def head(self, url, **kwargs):
        return await self.request("HEAD", url, **kwargs)

    async def post(self, url, **kwargs):
        return await self.request("POST", url, **kwargs)

    async def put(self, url, **kwargs):
        return await self.request("PUT", url, **kwargs)

    async def patch(self, url, **kwargs):
        return await self.request("PATCH", url, **kwargs)

    async def delete(self, url, **kwargs):
        return await self.request("DELETE", url, **kwargs)

    async def aclose(self):
        if not self._closed:
            self._closed = True
            await self._transport.aclose()

    async def __aenter__(self):
        if self._closed:
            raise RuntimeError("Cannot reopen a client instance, once it has been closed.")
        return self

    async def __aexit__(self, *error):
        await self.aclose()
