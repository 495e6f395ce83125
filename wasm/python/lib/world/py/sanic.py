"""Sanic, as tutorials use it, written from its documentation.

It serves in the process of the program (single_process); several workers, reloading, TLS, websockets, static files and uploaded files are refused. At its start it prints one line, without the
banner, to stderr. A handler is not cancelled when its client goes.
"""

import asyncio
import inspect
import json as _json
import os
import re
import traceback
from types import SimpleNamespace
from urllib.parse import quote, unquote, urlencode

import _absent
import _clients
import _http
import _serving
from sanic import exceptions, response
from sanic.exceptions import BadRequest, MethodNotAllowed, NotFound, SanicException, ServerError, URLBuildError, reason_of
from sanic.log import access_logger as _access_logger
from sanic.log import error_logger as _error_logger
from sanic.log import logger as _logger
from sanic.request import Header, Request
from sanic.response import BaseHTTPResponse, HTTPResponse, ResponseStream, empty, file, file_stream, html, json, raw, redirect, text
from sanic.views import HTTPMethodView

__version__ = "25.3.0"
__all__ = ["Sanic", "Blueprint", "HTTPMethodView", "HTTPResponse", "Request", "ResponseStream", "empty", "file", "file_stream", "html", "json", "raw", "redirect", "text"]

__getattr__ = _absent.module("sanic", __all__)

_TROUBLE = "The server encountered an internal error and cannot complete your request."
_EVENTS = ("main_process_start", "before_server_start", "after_server_start", "before_server_stop", "after_server_stop", "main_process_stop")
_NAME = re.compile(r"^[a-zA-Z][a-zA-Z0-9_\-]*$")


# Routes.


def _date(text):
    import datetime
    return datetime.date.fromisoformat(text)


def _uuid(text):
    import uuid
    return uuid.UUID(text)


def _anything(text):
    return text


_TYPES = {
    "str": (r"[^/]+", _anything), "strorempty": (r"[^/]*", _anything), "int": (r"-?\d+", int), "float": (r"-?(?:\d+(?:\.\d*)?|\.\d+)", float), "alpha": (r"[A-Za-z]+", _anything),
    "slug": (r"[a-z0-9]+(?:-[a-z0-9]+)*", _anything), "path": (r"[^/].*?", _anything), "ymd": (r"(?:[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))", _date),
    "uuid": ("[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}", _uuid),
}
_PARAMETER = re.compile(r"<([a-zA-Z_][a-zA-Z0-9_]*)(?::((?:[^<>]|\(\?P<)+))?>")


class _Route:
    """A path, the methods, and who answers."""

    def __init__(self, path, handler, methods, name, strict, stream, error_format):
        self.path, self.handler, self.methods, self.name, self.stream, self.error_format = path, handler, methods, name, stream, error_format
        self.strict, self.pattern, self.casts = strict, None, {}
        if "<" in path:
            self._compile(path)

    def _compile(self, path):
        pattern, at = "", 0
        for found in _PARAMETER.finditer(path):
            kind = found.group(2) or "str"
            source, cast = _TYPES.get(kind, (kind, _anything))
            pattern += re.escape(path[at:found.start()]) + f"(?P<{found.group(1)}>{source})"
            self.casts[found.group(1)], at = cast, found.end()
        self.pattern = re.compile(pattern + re.escape(path[at:]))

    def match(self, path):
        """The parameters, None when this is another path."""
        if not self.strict and path != "/" and path.endswith("/") and not self.path.endswith("/"):
            path = path[:-1]
        elif not self.strict and self.path != "/" and self.path.endswith("/") and not path.endswith("/"):
            path += "/"
        if self.pattern is None:
            return {} if path == self.path else None
        found = self.pattern.fullmatch(path)
        if found is None:
            return None
        try:
            return {name: self.casts[name](unquote(part)) for name, part in found.groupdict().items()}
        except ValueError:
            return None


class _Definition:
    """A route to be, as an application or a blueprint was told."""

    def __init__(self, uri, handler, methods, strict, stream, name, error_format):
        self.uri, self.handler, self.methods, self.strict, self.stream, self.name, self.error_format = uri, handler, methods, strict, stream, name, error_format


_RETURNED = re.compile(r"return\s+(?:await\s+)?(?:response\.)?(text|json|html)\(")


def _error_format(handler):
    """What kind of error page suits a handler: what it returns itself, when that is of one kind."""
    try:
        kinds = set(_RETURNED.findall(inspect.getsource(handler)))
    except (OSError, TypeError):
        return ""
    return kinds.pop() if len(kinds) == 1 else ""


class _Routes(_absent.Told):
    """The decorators that applications and blueprints have in common."""

    def route(self, uri, methods=None, host=None, strict_slashes=None, stream=False, version=None, name=None, ignore_body=False, apply=True, error_format=None, version_prefix="/v", **ctx_kwargs):
        if host is not None or ctx_kwargs:
            raise NotImplementedError("routes with a host or with ctx_ arguments are not supported")
        methods = frozenset(m.upper() for m in methods or ("GET",))
        if not uri.startswith("/"):
            uri = "/" + uri

        def decorate(handler):
            path = uri if version is None else f"{version_prefix}{str(version).strip('/').lstrip('v')}{uri}"
            self._define(_Definition(path, handler, methods, strict_slashes, stream, name or getattr(handler, "__name__", type(handler).__name__), error_format))
            return handler
        return decorate

    def add_route(self, handler, uri, methods=frozenset({"GET"}), strict_slashes=None, name=None, stream=False, **options):
        view = getattr(handler, "view_class", None)
        if view is not None:
            methods = view._methods()
        self.route(uri, methods, strict_slashes=strict_slashes, stream=stream, name=name, **options)(handler)
        return handler

    def websocket(self, *arguments, **options):
        raise NotImplementedError("websockets are not supported")

    def static(self, *arguments, **options):
        raise NotImplementedError("static files are not supported")

    def middleware(self, middleware_or_request, attach_to="request", apply=True, *, priority=0):
        """@app.middleware, @app.middleware("request") or @app.middleware("response")."""
        if callable(middleware_or_request):
            return self._attach(middleware_or_request, attach_to, priority)
        return lambda f: self._attach(f, middleware_or_request, priority)

    def on_request(self, middleware=None, *, priority=0):
        return self._attach(middleware, "request", priority) if callable(middleware) else lambda f: self._attach(f, "request", priority)

    def on_response(self, middleware=None, *, priority=0):
        return self._attach(middleware, "response", priority) if callable(middleware) else lambda f: self._attach(f, "response", priority)

    def register_middleware(self, middleware, attach_to="request"):
        return self._attach(middleware, attach_to, 0)

    def _attach(self, f, side, priority):
        if priority:
            raise NotImplementedError("middleware with a priority is not supported")
        self._middleware[side].append(f)
        return f

    def listener(self, listener_or_event, event_or_none=None, apply=True, *, priority=0):
        def decorate(f, event=listener_or_event):
            if event not in _EVENTS:
                raise BadRequest(f"Invalid event: {event}")
            self._listeners[event].append(f)
            return f
        if callable(listener_or_event):
            return decorate(listener_or_event, event_or_none)
        return decorate

    def register_listener(self, listener, event):
        return self.listener(event)(listener)

    def exception(self, *kinds, apply=True):
        """Makes a function the answer to some exceptions."""
        def decorate(f):
            for kind in kinds:
                for one in kind if isinstance(kind, (list, tuple)) else [kind]:
                    self._handlers[one] = f
            return f
        return decorate


def _method(method):
    def decorator(self, uri, **options):
        return self.route(uri, [method], **options)
    decorator.__name__ = method.lower()
    return decorator


def _event(event):
    def decorator(self, listener=None, *, priority=0):
        return self.listener(event) if listener is None else self.listener(event)(listener)
    decorator.__name__ = event
    return decorator


for _name in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"):
    setattr(_Routes, _name.lower(), _method(_name))
for _name in _EVENTS:
    setattr(_Routes, _name, _event(_name))


class Blueprint(_Routes):
    """Routes, middleware and listeners that belong together, to be registered with an application."""

    def __init__(self, name, url_prefix=None, host=None, version=None, strict_slashes=None, version_prefix="/v"):
        if host is not None:
            raise NotImplementedError("a blueprint with a host is not supported")
        self.name, self.url_prefix, self.version, self.strict_slashes, self.version_prefix = name, url_prefix, version, strict_slashes, version_prefix
        self._definitions, self._middleware, self._handlers = [], {"request": [], "response": []}, {}
        self._listeners, self.ctx = {event: [] for event in _EVENTS}, SimpleNamespace()

    def _define(self, definition):
        self._definitions.append(definition)

    @staticmethod
    def group(*blueprints, url_prefix="", version=None, strict_slashes=None, version_prefix="/v", name_prefix=""):
        return _Group(blueprints, url_prefix, version, version_prefix)

    def __repr__(self):
        said = [f"name={self.name!r}", f"url_prefix={self.url_prefix!r}", f"host={None!r}", f"version={self.version!r}", f"strict_slashes={self.strict_slashes!r}"]
        return f"Blueprint({', '.join(said)})"


class _Group:
    def __init__(self, blueprints, url_prefix, version, version_prefix):
        self.blueprints, self.url_prefix, self.version, self.version_prefix = blueprints, url_prefix, version, version_prefix


class _Config(dict):
    """The settings, as items and as attributes."""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError as e:
            raise AttributeError(f"Config has no '{e.args[0]}'") from None

    def __setattr__(self, name, value):
        self[name] = value

    def update_config(self, config):
        self.update({name: value for name, value in (config.items() if isinstance(config, dict) else vars(config).items()) if name.isupper()})


class _ErrorHandler:
    def __init__(self, handlers):
        self._handlers = handlers

    def add(self, exception, handler, route_names=None):
        self._handlers[exception] = handler


class Sanic(_Routes):
    """The application."""

    _apps = {}
    _holds = ("ctx", ".ctx", "")

    def __init__(self, name=None, config=None, ctx=None, router=None, error_handler=None, configure_logging=True, strict_slashes=False, **refused):
        for option in ("router", "error_handler"):
            if locals()[option] is not None:
                raise NotImplementedError(f"Sanic({option}=…) is not supported")
        for option in refused:
            raise NotImplementedError(f"Sanic({option}=…) is not supported")
        if name is None:
            raise SanicException("Sanic instance cannot be unnamed. Please use Sanic(name='your_application_name') instead.")
        if not _NAME.match(name):
            raise SanicException(f"Sanic instance named '{name}' uses an invalid format. Names must begin with a character and may only contain alphanumeric characters, _, or -.")
        if name in Sanic._apps:
            raise SanicException(f'Sanic app name "{name}" already in use.')
        Sanic._apps[name] = self
        self.name, self.strict_slashes, self.debug, self.ctx = name, strict_slashes, False, ctx or SimpleNamespace()
        self.config = _Config(ACCESS_LOG=False, FALLBACK_ERROR_FORMAT="auto", REQUEST_MAX_SIZE=100_000_000, RESPONSE_TIMEOUT=60, REQUEST_TIMEOUT=60, KEEP_ALIVE=True, KEEP_ALIVE_TIMEOUT=120)
        self.config.update(config or {})
        self.blueprints, self.state, self._routes, self._tasks = {}, SimpleNamespace(is_running=False), [], []
        self._middleware, self._handlers = {"request": [], "response": []}, {}
        self._own_handlers = []  # of blueprints: (routes, kind of exception, function)
        self.error_handler = _ErrorHandler(self._handlers)
        self._listeners, self._leave = {event: [] for event in _EVENTS}, None

    @classmethod
    def get_app(cls, name=None, *, force_create=False):
        if name is None:
            if len(cls._apps) > 1:
                raise SanicException('Multiple Sanic apps found, use Sanic.get_app("app_name")')
            if not cls._apps:
                raise SanicException("No Sanic apps have been registered.")
            name = next(iter(cls._apps))
        if name not in cls._apps:
            if force_create:
                return cls(name)
            raise SanicException(f'Sanic app name "{name}" not found.')
        return cls._apps[name]

    def __repr__(self):
        return f'Sanic(name="{self.name}")'

    # Definitions.

    def _define(self, d, prefix="", owner=None):
        name = f"{self.name}.{owner}.{d.name}" if owner else f"{self.name}.{d.name}"
        strict = d.strict if d.strict is not None else self.strict_slashes
        path = prefix + d.uri if not (prefix and d.uri == "/") else prefix or "/"
        for known in self._routes:
            if known.path == path and known.methods & d.methods:
                raise SanicException(f"Route already registered: {path.lstrip('/')} [{','.join(sorted(d.methods))}]")
        error_format = _error_format(d.handler) if d.error_format is None else d.error_format
        self._routes.append(_Route(path, d.handler, d.methods, name, strict, d.stream, error_format))

    def blueprint(self, blueprint, *, url_prefix=None, version=None, strict_slashes=None, version_prefix=None, name_prefix=None):
        if isinstance(blueprint, (list, tuple)):
            for one in blueprint:
                self.blueprint(one, url_prefix=url_prefix, version=version)
            return
        if isinstance(blueprint, _Group):
            for one in blueprint.blueprints:
                inner = one.url_prefix or ""
                self.blueprint(one, url_prefix=(url_prefix or "") + (blueprint.url_prefix or "") + inner, version=version or blueprint.version)
            return
        self.blueprints[blueprint.name] = blueprint
        prefix = url_prefix if url_prefix is not None else blueprint.url_prefix or ""
        version = blueprint.version if version is None else version
        if version is not None:
            prefix = f"{version_prefix or blueprint.version_prefix}{str(version).lstrip('v')}/{prefix.lstrip('/')}".rstrip("/")
        own = set()
        for d in blueprint._definitions:
            self._define(d, prefix, blueprint.name)
            own.add(self._routes[-1])
        for side in ("request", "response"):
            self._middleware[side] += [_Only(f, own) for f in blueprint._middleware[side]]
        self._own_handlers += [(own, kind, f) for kind, f in blueprint._handlers.items()]
        for event, listeners in blueprint._listeners.items():
            self._listeners[event] += listeners

    def url_for(self, view_name, **parameters):
        wanted = view_name if view_name.startswith(self.name + ".") else f"{self.name}.{view_name}"
        for r in self._routes:
            if r.name == wanted:
                break
        else:
            raise URLBuildError(f"Endpoint with name `{view_name}` was not found")
        path = r.path
        for found in _PARAMETER.finditer(r.path):
            if found.group(1) not in parameters:
                raise URLBuildError(f"Required parameter `{found.group(1)}` was not passed to url_for")
            path = path.replace(found.group(0), quote(str(parameters.pop(found.group(1)))))
        return f"{path}?{urlencode(parameters, doseq=True)}" if parameters else path

    def add_task(self, task, *, name=None, register=True):
        """A coroutine, or a function that makes one, to be run beside the server."""
        if self.state.is_running:
            return self._start_task(task, name)
        self._tasks.append((task, name))
        return None

    def _start_task(self, task, name):
        if callable(task):
            task = task(self) if inspect.signature(task).parameters else task()
        return self.loop.create_task(task, name=name)

    @property
    def loop(self):
        try:
            return asyncio.get_running_loop()
        except RuntimeError:
            raise SanicException("Loop can only be retrieved after the app has started running. Not supported with `create_server` function") from None

    # Requests.

    def _find(self, request):
        """Finds the route; gives the exception that there is none."""
        allowed = set()
        for r in self._routes:
            parameters = r.match(request.path)
            if parameters is None:
                continue
            if request.method in r.methods:
                request.route, request.match_info = r, parameters
                return None
            allowed |= r.methods
        if allowed:
            return MethodNotAllowed(f"Method {request.method} not allowed for URL {request.path}", request.method, sorted(allowed))
        return NotFound(f"Requested URL {request.path} not found")

    async def handle_request(self, request):
        """Answers a request: middleware, handler, and the answers to exceptions."""
        try:
            unknown = self._find(request)
            if unknown is None and not request.route.stream:
                await request.receive_body()
            answer = await self._run_request_middleware(request)
            if answer is None and unknown is not None:
                raise unknown
            if answer is None:
                answer = request.route.handler(request, **request.match_info)
                if inspect.isawaitable(answer):
                    answer = await answer
            await self._respond(request, answer)
        except asyncio.CancelledError:
            raise
        except Exception as e:
            await self._handle_exception(request, e)

    async def _run_request_middleware(self, request):
        for f in self._middleware["request"]:
            answer = f(request)
            if inspect.isawaitable(answer):
                answer = await answer
            if answer is not None:
                return answer
        return None

    async def _run_response_middleware(self, request, answer):
        for f in reversed(self._middleware["response"]):
            other = f(request, answer)
            if inspect.isawaitable(other):
                other = await other
            if other is not None:
                return other
        return answer

    async def _respond(self, request, answer):
        if isinstance(answer, ResponseStream):
            answer.request = request
            await answer.stream()
            await answer.eof()
            return
        if request.responded is not None:
            if answer is not None and answer is not request.responded:
                _error_logger.error("The response object returned by the route handler will not be sent to client. The request has already been responded to.")
            if not request._sending.over:
                await request.responded.eof()
            return
        if not isinstance(answer, BaseHTTPResponse):
            raise ServerError(f"Invalid response type {answer!r} (need HTTPResponse)")
        answer = await self._run_response_middleware(request, answer)
        answer.stream = request._sending
        request.responded = answer
        await answer.send(end_stream=True)

    async def _handle_exception(self, request, e):
        if request.responded is not None:
            request._sending.broken = True
            _error_logger.error("Exception occurred while handling uri: %r", request.url, exc_info=e)
            return
        try:
            answer = await self._answer_to(request, e)
            await self._respond(request, answer)
        except Exception as again:
            if request.responded is None:
                _error_logger.error("Exception in the handler of an exception", exc_info=again)
                await self._respond(request, text("An error occurred while handling an error", 500))

    def _handler_of(self, route, kind):
        """Who answers to an exception: the route's blueprint comes first, and what was said of the very class before what was said of its bases."""
        own = {handled: f for routes, handled, f in self._own_handlers if route in routes}
        if kind in own or kind in self._handlers:
            return own.get(kind) or self._handlers[kind]
        return next((known[base] for known in (own, self._handlers) for base in kind.__mro__ if base in known), None)

    async def _answer_to(self, request, e):
        handler = self._handler_of(request.route, type(e))
        if handler is not None:
            answer = handler(request, e)
            if inspect.isawaitable(answer):
                answer = await answer
            if answer is not None:
                return answer
        if not getattr(e, "quiet", False):
            _error_logger.error("Exception occurred while handling uri: %r", request.url, exc_info=e)
        return _error_page(self, request, e)

    # Serving.

    async def _run_listeners(self, *events):
        for event in events:
            listeners = self._listeners[event]
            for f in reversed(listeners) if event.endswith("stop") else listeners:
                takes = len(inspect.signature(f).parameters)
                result = f(*(self, self.loop)[:takes]) if takes else f()
                if inspect.isawaitable(result):
                    await result

    def run(self, host=None, port=None, *, dev=False, debug=False, auto_reload=None, version=None, ssl=None, sock=None, workers=1, protocol=None, backlog=100, register_sys_signals=True,
            access_log=None, unix=None, loop=None, reload_dir=None, noisy_exceptions=None, motd=True, fast=False, verbosity=0, motd_display=None, auto_tls=False, single_process=False):
        """Serves until the end of the program, or of the world's clients. With auto_reload it does what the process does that a reloader starts: no file changes here."""
        for name, given in (("ssl", ssl), ("sock", sock), ("unix", unix), ("protocol", protocol), ("fast", fast), ("auto_tls", auto_tls), ("version", version)):
            if given:
                raise NotImplementedError(f"Sanic.run({name}=…) is not supported")
        if workers != 1:
            raise NotImplementedError("Sanic.run with several workers is not supported")
        self.debug = debug or dev
        if self.debug:
            _logger.setLevel("DEBUG")
        if access_log is None and self.debug:
            access_log = True
        if access_log is not None:
            self.config.ACCESS_LOG = access_log
        if loop is not None:
            raise TypeError("loop is not a valid argument. To use an existing loop, change to create_server().")
        asyncio.run(self._serve(host or "127.0.0.1", 8000 if port is None else port))

    def create_server(self, *arguments, **options):
        raise NotImplementedError("Sanic.create_server() is not supported: use Sanic.run()")

    def stop(self, terminate=True, unregister=False):
        if self._leave is not None:
            self._leave.set()

    async def _serve(self, host, port):
        self._leave, self._open = _clients.Leave(), _serving.Connections()
        _logger.info(f"Goin' Fast @ http://{host}:{port}")
        await self._run_listeners("main_process_start", "before_server_start")
        self.state.is_running = True
        tasks = [self._start_task(task, name) for task, name in self._tasks]
        server = await asyncio.start_server(self._connected, host, port)
        await self._run_listeners("after_server_start")
        _logger.info("Starting worker [%s]", os.getpid())
        await self._leave.wait(server.sockets[0].getsockname()[1])
        _logger.info("Stopping worker [%s]", os.getpid())
        await self._run_listeners("before_server_stop")
        server.close()
        self._open.end_idle()
        await self._open.ended()
        await self._run_listeners("after_server_stop", "main_process_stop")
        for task in tasks:
            task.cancel()
        self.state.is_running = False
        _logger.info("Server Stopped")

    async def _connected(self, reader, writer):
        await self._open.serve(_Connection(self, reader, writer), lambda: self._leave.is_set())


class _Only:
    """Middleware of a blueprint: for its own routes."""

    def __init__(self, f, routes):
        self._f, self._routes = f, routes

    def __call__(self, request, *more):
        return self._f(request, *more) if request.route in self._routes else None


# Error pages.

_MIMES = {"text": "text/plain", "json": "application/json", "html": "text/html"}


def _error_page(app, request, e):
    status = getattr(e, "status_code", 500)
    description = reason_of(status)
    message = str(e) if app.debug or isinstance(e, SanicException) else _TROUBLE
    headers = getattr(e, "headers", {})
    full = app.debug and not getattr(e, "quiet", False)
    shown = {name: info for name, info in (("context", getattr(e, "context", None)), ("extra", full and getattr(e, "extra", None))) if info}
    kind = _page_kind(app, request)
    if kind == "json":
        page = {"description": description, "status": status, "message": message, **shown}
        if full:
            page |= {"path": request.path, "args": request.args, "exceptions": [_trace_in_json(each) for each in _causes(e)]}
        return json(page, status, headers)
    if kind == "html":
        raise NotImplementedError("Sanic's error pages in HTML are not supported: ask for text/plain or application/json")
    title = f"⚠️ {status} — {description}"
    lines = []
    if full:
        lines += [f"{type(e).__name__}: {e} while handling path {request.path}", f"Traceback of {app.name} (most recent call last):\n", *map(_trace_in_text, _causes(e))]
    for name, info in shown.items():
        lines += [f"\n{name.title()}", *(f"    {key}: {_json.dumps(value, separators=(',', ':'))}" for key, value in info.items())]
    return text(f"{title}\n{'=' * len(title)}\n{message}\n\n" + "\n".join(lines), status, headers)


def _causes(e):
    """An exception after those that it was raised from."""
    chain = []
    while e is not None and e not in chain:
        chain.append(e)
        e = e.__cause__
    return chain[::-1]


def _trace_in_json(e):
    frames = [{"file": frame.filename, "line": frame.lineno, "name": frame.name, "src": frame.line} for frame in traceback.extract_tb(e.__traceback__)]
    return {"type": type(e).__name__, "exception": str(e), "frames": frames}


def _trace_in_text(e):
    frames = [f"    File {frame.filename}, line {frame.lineno}, in {frame.name}\n    {frame.line}" for frame in traceback.extract_tb(e.__traceback__)]
    return f"  {type(e).__name__}: {e}\n" + "\n\n".join(frames)


def _page_kind(app, request):
    """text, json or html: what the route's handler returns, what the settings say, what the request is about; as far as the client accepts it."""
    kinds, fallback = [], app.config.FALLBACK_ERROR_FORMAT
    accept = request.headers.get("accept", "*/*")
    if request.route and request.route.error_format in _MIMES:
        kinds = [request.route.error_format]
    elif fallback in _MIMES:
        kinds = [fallback]
    elif _accepts(accept, _MIMES["json"]) and (_MIMES["json"] in accept or _MIMES["json"] in request.headers.get("content-type", "")):
        kinds = ["json"]
    if fallback == "auto":
        kinds += [kind for kind in _MIMES if kind not in kinds]
    for wanted in accept.split(","):
        for kind in kinds:
            if _accepts(wanted, _MIMES[kind]):
                return kind
    return "text"


def _accepts(accept, mime):
    for one in accept.split(","):
        one = one.partition(";")[0].strip()
        if one in (mime, "*/*", mime.partition("/")[0] + "/*"):
            return True
    return False


# Connections.


class _Connection:
    """One connection of a client."""

    def __init__(self, app, reader, writer):
        self.app, self.http, self.busy, self.task = app, _serving.Connection(reader, writer), False, asyncio.current_task()
        self._gone = False
        self.http.when_gone(self._lost)

    def _lost(self):
        """The client has gone: whoever answers it is cancelled."""
        self._gone = True
        if self.busy:
            self.task.cancel()

    async def serve(self):
        try:
            await self._serve()
        except asyncio.CancelledError:
            if not self._gone:
                raise

    async def _serve(self):
        while not self.app._leave.is_set():
            try:
                head = await self.http.head()
            except _http.Incomplete:
                return
            except _http.Malformed:
                page = "⚠️ 400 — Bad Request\n====================\nBad Request\n\n".encode()
                headers = {"content-length": str(len(page)), "connection": "close", "content-type": "text/plain; charset=utf-8"}
                self.http.writer.write(_http.response_bytes(400, headers, page))
                return
            if head is None:
                return
            self.busy = True
            _clients.answering(self.http.peer)
            request = Request(self.app, head, self.http)
            request._sending = sending = _Sending(self.http, head, request if self.app.config.ACCESS_LOG else None)
            await self.app.handle_request(request)
            self.busy = False
            if sending.broken or not sending.keep_alive:
                return


class _Sending:
    """The answer to one request, on its way."""

    def __init__(self, http, head, logged):
        self.http, self.head, self.keep_alive = http, head, head.keep_alive
        self.logged = logged  # the request, when the access log is to tell of it
        self.begun = self.over = self.chunked = self.broken = False

    async def send(self, answer, data, end):
        if self.over:
            raise ServerError("Response stream was ended, no more response data is allowed to be sent.") if data else ServerError("Response stream was ended.")
        if self.begun:
            out = _http.chunk_bytes(data) + (_http.LAST_CHUNK if end else b"") if self.chunked else data
        else:
            out = self._start(answer, data, end)
        self.over = bool(end)
        writer = self.http.writer
        writer.write(out)
        try:
            await writer.drain()
        except ConnectionError:
            self.broken = True

    def _start(self, answer, data, end):
        self.begun, status, body = True, answer.status, (answer.body or b"") + data
        if self.logged is not None:
            _access_logger.access(self.logged, status, len(body))
        headers = _http.Headers()
        own = Header(answer.headers)
        bodiless = status in (204, 304) or 100 <= status < 200
        if bodiless:
            own.popall("content-length", None)
        elif end or "content-length" in own:
            own.setdefault("content-length", str(len(body)))
            headers.add("content-length", own.popone("content-length"))
        else:
            self.chunked = True
            headers.add("transfer-encoding", "chunked")
        headers.add("connection", "keep-alive" if self.keep_alive else "close")
        for name, value in own.items():
            headers.add(name.lower(), str(value))
        if answer._cookies:
            for cookie in answer._cookies.cookies:
                headers.add("set-cookie", str(cookie))
        if answer.content_type is not None and "content-type" not in own and not bodiless:
            headers.add("content-type", answer.content_type)
        out = _http.response_bytes(status, headers, reason=reason_of(status))
        if self.head.method == "HEAD" or bodiless:
            return out
        if self.chunked:
            return out + _http.chunk_bytes(body) + (_http.LAST_CHUNK if end else b"")
        return out + body
