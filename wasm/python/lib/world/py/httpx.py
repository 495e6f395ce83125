"""An HTTP client of two kinds, blocking and for coroutines, with the names and the behaviour of the library httpx.

    _urls, _models    addresses, headers, cookies, requests, answers
    _transports       connections of both kinds, their pool; answers from a function or an ASGI application
    _client           Client and AsyncClient
    _config           limits
    _exceptions       the errors
"""
from contextlib import contextmanager as _contextmanager

from _absent import module as _module
from httpx import _exceptions
from httpx._client import USE_CLIENT_DEFAULT, AsyncClient, Client
from httpx._config import Limits, Timeout
from httpx._exceptions import (CloseError, ConnectError, ConnectTimeout, CookieConflict, DecodingError, HTTPError, HTTPStatusError, InvalidURL,
                               LocalProtocolError, NetworkError, PoolTimeout, ProtocolError, ProxyError, ReadError, ReadTimeout, RemoteProtocolError,
                               RequestError, RequestNotRead, ResponseNotRead, StreamClosed, StreamConsumed, StreamError, TimeoutException,
                               TooManyRedirects, TransportError, UnsupportedProtocol, WriteError, WriteTimeout)
from httpx._models import Auth, BasicAuth, Cookies, Headers, Request, Response, codes
from httpx._transports import ASGITransport, AsyncBaseTransport, AsyncHTTPTransport, BaseTransport, HTTPTransport, MockTransport
from httpx._urls import URL, QueryParams

__version__ = "0.28.1"


def request(method, url, *, cookies=None, verify=True, timeout=Timeout(5.0), trust_env=True, **kwargs):
    """A request by a client of its own."""
    with Client(cookies=cookies, verify=verify, timeout=timeout, trust_env=trust_env) as client:
        return client.request(method, url, **kwargs)


@_contextmanager
def stream(method, url, *, cookies=None, verify=True, timeout=Timeout(5.0), trust_env=True, **kwargs):
    """The same, whose answer's body is read as it comes."""
    with Client(cookies=cookies, verify=verify, timeout=timeout, trust_env=trust_env) as client:
        with client.stream(method, url, **kwargs) as response:
            yield response


def get(url, **kwargs):
    return request("GET", url, **kwargs)


def options(url, **kwargs):
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    return request("HEAD", url, **kwargs)


def post(url, **kwargs):
    return request("POST", url, **kwargs)


def put(url, **kwargs):
    return request("PUT", url, **kwargs)


def patch(url, **kwargs):
    return request("PATCH", url, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)


for _thing in list(globals().values()):
    if isinstance(_thing, type) and _thing.__module__.startswith("httpx."):
        _thing.__module__ = "httpx"

__getattr__ = _module(__name__, globals())
