"""Middleware that sees a request and a response."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response

__all__ = ["BaseHTTPMiddleware"]

_END = object()


class _Passing(Response):
    """The response that the application behind is sending, piece by piece."""

    def __init__(self, status, headers, pieces):
        self.status_code, self.raw_headers, self.body_iterator, self.background = status, list(headers), pieces, None

    async def __call__(self, scope, receive, send):
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async for piece in self.body_iterator:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


class BaseHTTPMiddleware:
    """Calls dispatch(request, call_next). The application behind runs in a task of its own, which sends its messages here one at a time."""

    def __init__(self, app, dispatch=None):
        self.app, self.dispatch_func = app, dispatch or self.dispatch

    async def dispatch(self, request, call_next):
        raise NotImplementedError()

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        inner = []

        async def call_next(request):
            passing = _Exchange(self.app, scope, request)
            inner.append(passing.task)
            return await passing.response()

        response = await self.dispatch_func(request, call_next)
        await response(scope, receive, send)
        for task in inner:
            await task


class _Exchange:
    """One call of the application behind."""

    def __init__(self, app, scope, request):
        self._messages = asyncio.Queue(1)
        self._request = request
        self.task = asyncio.create_task(self._run(app, scope))

    async def _run(self, app, scope):
        try:
            await app(scope, self._receive, self._messages.put)
        finally:
            await self._messages.put(_END)

    async def _receive(self):
        if "_body" in self._request.__dict__ and not self._request.__dict__.get("_passed"):
            self._request._passed = True
            return {"type": "http.request", "body": self._request._body, "more_body": False}
        return await self._request.receive()

    async def response(self):
        first = await self._messages.get()
        if first is _END:
            await self.task
            raise RuntimeError("No response returned.")
        return _Passing(first["status"], first["headers"], self._pieces())

    async def _pieces(self):
        while True:
            message = await self._messages.get()
            if message is _END:
                await self.task
                return
            if message.get("body"):
                yield message["body"]
