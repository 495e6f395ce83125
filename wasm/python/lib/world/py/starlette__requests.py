"""A request, read from an ASGI scope and its receive."""

import asyncio
import io
import json

import _serving
from _awaited import Awaited
from starlette.datastructures import URL, Address, FormData, Headers, QueryParams, State, UploadFile

__all__ = ["HTTPConnection", "Request", "ClientDisconnect"]


class ClientDisconnect(Exception):
    pass


class HTTPConnection:
    """What is known of a request before its body."""

    def __init__(self, scope, receive=None):
        self.scope = scope

    def __getitem__(self, key):
        return self.scope[key]

    def __iter__(self):
        return iter(self.scope)

    def __len__(self):
        return len(self.scope)

    def _kept(self, name, make):
        kept = self.__dict__.get(name)
        if kept is None:
            kept = self.__dict__[name] = make()
        return kept

    @property
    def app(self):
        return self.scope["app"]

    @property
    def url(self):
        return self._kept("_url", lambda: URL(scope=self.scope))

    @property
    def base_url(self):
        return URL(scope={**self.scope, "path": "/", "query_string": b""})

    @property
    def headers(self):
        return self._kept("_headers", lambda: Headers(scope=self.scope))

    @property
    def query_params(self):
        return self._kept("_query_params", lambda: QueryParams(self.scope["query_string"]))

    @property
    def path_params(self):
        return self.scope.get("path_params", {})

    @property
    def cookies(self):
        return self._kept("_cookies", self._read_cookies)

    def _read_cookies(self):
        cookies = {}
        for part in "; ".join(self.headers.getlist("cookie")).split(";"):
            name, equals, text = part.strip().partition("=")
            if equals:
                cookies[name] = text.strip('"')
        return cookies

    @property
    def client(self):
        client = self.scope.get("client")
        return None if client is None else Address(*client)

    @property
    def state(self):
        return self._kept("_state", lambda: State(self.scope.setdefault("state", {})))

    @property
    def session(self):
        raise AssertionError("SessionMiddleware must be installed to access request.session")

    def url_for(self, name, /, **path_params):
        return URL(str(self.base_url)[:-1] + self.scope["router"].url_path_for(name, **path_params))


async def _nobody():
    raise RuntimeError("Receive channel has not been made available")


class Request(HTTPConnection):
    def __init__(self, scope, receive=_nobody, send=None):
        self.scope, self._receive, self._send = scope, receive, send
        self._consumed = self._disconnected = False

    @property
    def method(self):
        return self.scope["method"]

    @property
    def receive(self):
        return self._receive

    async def stream(self):
        """The body in pieces, b"" last."""
        if "_body" in self.__dict__:
            yield self._body
            yield b""
            return
        if self._consumed:
            raise RuntimeError("Stream consumed")
        self._consumed = True
        while True:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                self._disconnected = True
                raise ClientDisconnect()
            if message.get("body"):
                yield message["body"]
            if not message.get("more_body"):
                break
        yield b""

    async def body(self):
        if "_body" not in self.__dict__:
            self._body = b"".join([piece async for piece in self.stream()])
        return self._body

    async def json(self):
        if "_json" not in self.__dict__:
            self._json = json.loads(await self.body())
        return self._json

    def form(self, **limits):
        """To be awaited; as a context manager it closes the files in the end."""
        return Awaited(self._read_form())

    async def _read_form(self):
        if "_form" not in self.__dict__:
            fields = _serving.form(self.headers.get("content-type", ""), await self.body()) or ()
            self._form = FormData([(name, _file_of(value) if isinstance(value, _serving.Uploaded) else value) for name, value in fields])
        return self._form

    async def is_disconnected(self):
        """Whether the client has gone, as far as that is known by now."""
        if not self._disconnected:
            message = asyncio.ensure_future(self._receive())
            await asyncio.sleep(0)
            if message.done():
                self._disconnected = message.result()["type"] == "http.disconnect"
            else:
                message.cancel()
        return self._disconnected


def _file_of(uploaded):
    return UploadFile(io.BytesIO(uploaded.data), size=len(uploaded.data), filename=uploaded.filename, headers=Headers(dict(uploaded.headers)))
