"""Which function answers which path."""

import inspect
import re
from contextlib import asynccontextmanager
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import URL
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse

__all__ = ["Route", "Mount", "Router", "NoMatchFound", "Match"]

NONE, PARTIAL, FULL = 0, 1, 2


class NoMatchFound(Exception):
    def __init__(self, name, path_params):
        super().__init__(f'No route exists for name "{name}" and params "{", ".join(path_params)}".')


class Match:
    NONE, PARTIAL, FULL = NONE, PARTIAL, FULL


def _uuid(text):
    import uuid
    return uuid.UUID(text)


CONVERTORS = {
    "str": ("[^/]+", str), "path": (".*", str), "int": ("[0-9]+", int), "float": (r"[0-9]+(?:\.[0-9]+)?", float),
    "uuid": ("[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}", _uuid),
}
_PARAMETER = re.compile("{([a-zA-Z_][a-zA-Z0-9_]*)(:[a-zA-Z_][a-zA-Z0-9_]*)?}")


def compile_path(path):
    """A path with parameters as a regular expression, the path without convertors, and the convertors by name."""
    pattern, plain, convertors, at = "^", "", {}, 0
    for found in _PARAMETER.finditer(path):
        name, kind = found.group(1), (found.group(2) or ":str")[1:]
        if kind not in CONVERTORS:
            raise AssertionError(f"Unknown path convertor '{kind}'")
        if name in convertors:
            raise ValueError(f"Duplicated param name {name} at path {path}")
        between = path[at:found.start()]
        pattern += re.escape(between) + f"(?P<{name}>{CONVERTORS[kind][0]})"
        plain += f"{between}{{{name}}}"
        convertors[name], at = CONVERTORS[kind][1], found.end()
    return re.compile(pattern + re.escape(path[at:]) + "$"), plain + path[at:], convertors


def request_response(func):
    """An ASGI application of a function from a request to a response; one that is no coroutine function runs on a thread."""
    call = func if _is_async(func) else partial(run_in_threadpool, func)

    async def app(scope, receive, send):
        response = await call(Request(scope, receive, send))
        await response(scope, receive, send)
    return app


def _is_async(f):
    while isinstance(f, partial):
        f = f.func
    return inspect.iscoroutinefunction(f) or callable(f) and inspect.iscoroutinefunction(getattr(f, "__call__", None))


class Route:
    """A path, the methods, and the function that answers."""

    def __init__(self, path, endpoint, *, methods=None, name=None, include_in_schema=True, middleware=None):
        if not path.startswith("/"):
            raise AssertionError("Routed paths must start with '/'")
        self.path, self.endpoint = path, endpoint
        self.name = name or getattr(endpoint, "__name__", type(endpoint).__name__)
        self.app = self._app(endpoint)
        if methods is None and (inspect.isfunction(endpoint) or inspect.ismethod(endpoint)):
            methods = ["GET"]
        self.methods = None if methods is None else {m.upper() for m in methods}
        if self.methods and "GET" in self.methods:
            self.methods.add("HEAD")
        self._plain = path if "{" not in path else None
        self.path_regex, self.path_format, self.param_convertors = (None, path, {}) if self._plain else compile_path(path)

    def _app(self, endpoint):
        if inspect.isfunction(endpoint) or inspect.ismethod(endpoint) or isinstance(endpoint, partial):
            return request_response(endpoint)
        return endpoint

    def matches(self, scope):
        path = scope["path"]
        if self._plain is not None:
            if path != self._plain:
                return NONE, {}
            parameters = {}
        else:
            found = self.path_regex.match(path)
            if not found:
                return NONE, {}
            parameters = {name: self.param_convertors[name](text) for name, text in found.groupdict().items()}
        child = {"endpoint": self.endpoint, "path_params": {**scope.get("path_params", {}), **parameters}, "route": self}
        return (PARTIAL if self.methods and scope["method"] not in self.methods else FULL), child

    async def handle(self, scope, receive, send):
        if self.methods and scope["method"] not in self.methods:
            headers = {"Allow": ", ".join(sorted(self.methods))}
            if "app" in scope:
                raise HTTPException(405, headers=headers)
            await PlainTextResponse("Method Not Allowed", 405, headers)(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def url_path_for(self, name, /, **parameters):
        if name != self.name or set(parameters) != set(self.param_convertors):
            raise NoMatchFound(name, parameters)
        path = self.path_format
        for key, value in parameters.items():
            path = path.replace(f"{{{key}}}", str(value))
        return URL(path)

    def __repr__(self):
        return f"{type(self).__name__}(path={self.path!r}, name={self.name!r}, methods={sorted(self.methods or [])!r})"


class Mount:
    """Everything below a path goes to another application."""

    def __init__(self, path, app=None, routes=None, name=None, *, middleware=None):
        self.path, self.name = path.rstrip("/"), name
        self.app = app if app is not None else Router(routes=routes)
        self.path_regex, self.path_format, self.param_convertors = compile_path(self.path + "/{path:path}")

    @property
    def routes(self):
        return getattr(self.app, "routes", [])

    def matches(self, scope):
        found = self.path_regex.match(scope["path"])
        if not found:
            return NONE, {}
        parameters = {name: self.param_convertors[name](text) for name, text in found.groupdict().items()}
        rest = "/" + parameters.pop("path")
        return FULL, {"path_params": {**scope.get("path_params", {}), **parameters}, "endpoint": self.app, "path": rest, "root_path": scope.get("root_path", "") + scope["path"][:-len(rest)]}

    async def handle(self, scope, receive, send):
        await self.app(scope, receive, send)

    def url_path_for(self, name, /, **parameters):
        raise NoMatchFound(name, parameters)


class Router:
    """Routes, tried in their order."""

    def __init__(self, routes=None, redirect_slashes=True, default=None, on_startup=None, on_shutdown=None, lifespan=None):
        self.routes = list(routes or ())
        self.redirect_slashes, self.default = redirect_slashes, default or self.not_found
        self.on_startup, self.on_shutdown = list(on_startup or ()), list(on_shutdown or ())
        self.lifespan_context = _lifespan_of(lifespan) if lifespan is not None else lambda app: _Events(self)

    async def startup(self):
        for handler in self.on_startup:
            await _run_handler(handler)

    async def shutdown(self):
        for handler in self.on_shutdown:
            await _run_handler(handler)

    async def not_found(self, scope, receive, send):
        if "app" in scope:
            raise HTTPException(404)
        await PlainTextResponse("Not Found", 404)(scope, receive, send)

    async def lifespan(self, scope, receive, send):
        started = False
        await receive()
        try:
            async with self.lifespan_context(scope.get("app")) as state:
                if state is not None:
                    scope["state"].update(state)
                await send({"type": "lifespan.startup.complete"})
                started = True
                await receive()
        except BaseException:
            import traceback
            await send({"type": "lifespan.shutdown.failed" if started else "lifespan.startup.failed", "message": traceback.format_exc()})
            raise
        await send({"type": "lifespan.shutdown.complete"})

    async def __call__(self, scope, receive, send):
        scope.setdefault("router", self)
        if scope["type"] == "lifespan":
            await self.lifespan(scope, receive, send)
            return
        partly = None
        for route in self.routes:
            match, child = route.matches(scope)
            if match == FULL:
                scope.update(child)
                await route.handle(scope, receive, send)
                return
            if match == PARTIAL and partly is None:
                partly = route, child
        if partly is not None:
            scope.update(partly[1])
            await partly[0].handle(scope, receive, send)
            return
        path = scope["path"]
        if self.redirect_slashes and path != "/":
            other = {**scope, "path": path.rstrip("/") if path.endswith("/") else path + "/"}
            if any(route.matches(other)[0] != NONE for route in self.routes):
                await RedirectResponse(str(URL(scope=other)))(scope, receive, send)
                return
        await self.default(scope, receive, send)

    def url_path_for(self, name, /, **parameters):
        for route in self.routes:
            try:
                return str(route.url_path_for(name, **parameters))
            except NoMatchFound:
                pass
        raise NoMatchFound(name, parameters)

    def add_route(self, path, endpoint, methods=None, name=None, include_in_schema=True):
        self.routes.append(Route(path, endpoint, methods=methods, name=name))

    def mount(self, path, app, name=None):
        self.routes.append(Mount(path, app, name=name))

    def add_event_handler(self, event, function):
        (self.on_startup if event == "startup" else self.on_shutdown).append(function)

    def on_event(self, event):
        def decorate(function):
            self.add_event_handler(event, function)
            return function
        return decorate


class _Events:
    """The lifespan of a router that has none: its handlers of startup and shutdown."""

    def __init__(self, router):
        self._router = router

    async def __aenter__(self):
        await self._router.startup()

    async def __aexit__(self, *error):
        await self._router.shutdown()


async def _run_handler(handler):
    if inspect.iscoroutinefunction(handler):
        await handler()
    else:
        handler()


def _lifespan_of(lifespan):
    if inspect.isasyncgenfunction(lifespan):
        return asynccontextmanager(lifespan)
    return lifespan
