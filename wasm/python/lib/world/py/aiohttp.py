"""An HTTP client over asyncio, with the names and the behaviour of the library aiohttp as far as programs that ask servers for something use them.

    helpers, formdata, cookiejar     what a request is made of
    client_reqrep                    a request, its answer
    streams                          the answer's body, as it arrives
    client_proto                     a connection's end: bytes through _http's parser into these
    connector                        the pool of connections
    client                           the session: redirects, deadlines, errors
    client_exceptions                the errors

It stands on asyncio's create_connection alone, so it runs outside of the playground as well. Its own names are those of the library, and so are the texts of its errors.
"""
from _absent import module as _module
from aiohttp import client_exceptions as _errors
from aiohttp.client_exceptions import *
from aiohttp.client import (DEFAULT_TIMEOUT, BaseConnector, ClientRequest, ClientResponse, ClientSession, ClientTimeout, RequestInfo, TCPConnector,
                            request)
from aiohttp.cookiejar import CookieJar, DummyCookieJar
from aiohttp.formdata import FormData
from aiohttp.helpers import BasicAuth
from aiohttp.client_reqrep import HttpVersion
from aiohttp.streams import StreamReader
from aiohttp.tracing import TraceConfig, TraceRequestEndParams, TraceRequestExceptionParams, TraceRequestStartParams

__version__ = "3.13.2"

HttpVersion10 = HttpVersion(1, 0)
HttpVersion11 = HttpVersion(1, 1)

__all__ = ("BaseConnector", "BasicAuth", "ClientRequest", "ClientResponse", "ClientSession", "ClientTimeout", "CookieJar", "DummyCookieJar", "FormData",
           "HttpVersion", "HttpVersion10", "HttpVersion11", "RequestInfo", "StreamReader", "TCPConnector", "TraceConfig", "TraceRequestEndParams",
           "TraceRequestExceptionParams", "TraceRequestStartParams", "request", *_errors.__all__)

__getattr__ = _module(__name__, [*__all__, "web", "client_exceptions"])
