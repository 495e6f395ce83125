"""The application: routes within middleware."""

import inspect
import traceback

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import State
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Router

__all__ = ["Starlette"]


class _Errors:
    """Turns exceptions into responses, by their class or status. The outermost one (last) answers what nobody else did with 500, and passes it on."""

    def __init__(self, app, handlers, last=False, debug=False):
        self.app, self.handlers, self.last, self.debug = app, handlers, last, debug

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def watched(message):
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as e:
            handler = self._handler(e)
            if handler is None and not self.last:
                raise
            if started:
                if self.last:
                    raise
                raise RuntimeError("Caught handled exception, but response already started.") from e
            request = Request(scope, receive, send)
            response = await self._response(handler, request, e)
            if response is not None:
                await response(scope, receive, send)
            if self.last:
                raise

    async def _response(self, handler, request, e):
        if self.debug:
            return _traceback(request, e)
        return PlainTextResponse("Internal Server Error", 500) if handler is None else await _call(handler, request, e)

    def _handler(self, e):
        if isinstance(e, HTTPException) and e.status_code in self.handlers:
            return self.handlers[e.status_code]
        for kind in type(e).__mro__:
            if kind in self.handlers:
                return self.handlers[kind]
        return None


def _traceback(request, e):
    if "text/html" in request.headers.get("accept", ""):
        raise NotImplementedError("error pages in HTML are not supported: ask for text/plain")
    return PlainTextResponse("".join(traceback.format_exception(e)), 500)


async def _call(handler, request, e):
    if inspect.iscoroutinefunction(handler):
        return await handler(request, e)
    return await run_in_threadpool(handler, request, e)


async def _http_exception(request, e):
    if e.status_code in (204, 304):
        return Response(status_code=e.status_code, headers=e.headers)
    return PlainTextResponse(e.detail, e.status_code, e.headers)


class Starlette:
    _holds = ("state", ".state", "")

    def __init__(self, debug=False, routes=None, middleware=None, exception_handlers=None, on_startup=None, on_shutdown=None, lifespan=None):
        self.debug, self.state = debug, State()
        self.router = Router(routes, on_startup=on_startup, on_shutdown=on_shutdown, lifespan=lifespan)
        self.exception_handlers = {HTTPException: _http_exception, **(exception_handlers or {})}
        self.user_middleware, self.middleware_stack = list(middleware or ()), None

    @property
    def routes(self):
        return self.router.routes

    def build_middleware_stack(self):
        last = {key: handler for key, handler in self.exception_handlers.items() if key in (500, Exception)}
        handlers = {key: handler for key, handler in self.exception_handlers.items() if key not in last}
        app = _Errors(self.router, handlers)
        for cls, args, kwargs in reversed(self.user_middleware):
            app = cls(app, *args, **kwargs)
        return _Errors(app, {Exception: handler for handler in last.values()}, last=True, debug=self.debug)

    async def __call__(self, scope, receive, send):
        scope["app"] = self
        if self.middleware_stack is None:
            self.middleware_stack = self.build_middleware_stack()
        await self.middleware_stack(scope, receive, send)

    def add_middleware(self, middleware_class, *args, **kwargs):
        if self.middleware_stack is not None:
            raise RuntimeError("Cannot add middleware after an application has started")
        self.user_middleware.insert(0, Middleware(middleware_class, *args, **kwargs))

    def middleware(self, kind):
        if kind != "http":
            raise AssertionError('Currently only middleware("http") is supported.')

        def decorate(function):
            self.add_middleware(BaseHTTPMiddleware, dispatch=function)
            return function
        return decorate

    def add_exception_handler(self, key, handler):
        self.exception_handlers[key] = handler

    def exception_handler(self, key):
        def decorate(function):
            self.add_exception_handler(key, function)
            return function
        return decorate

    def add_route(self, path, route, methods=None, name=None, include_in_schema=True):
        self.router.add_route(path, route, methods, name)

    def mount(self, path, app, name=None):
        self.router.mount(path, app, name)

    def add_event_handler(self, event, function):
        self.router.add_event_handler(event, function)

    def on_event(self, event):
        return self.router.on_event(event)

    def url_path_for(self, name, /, **parameters):
        return self.router.url_path_for(name, **parameters)
