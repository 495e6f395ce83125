"""fastapi with pydantic version 2: functions whose parameters say what a request must have.

Every way to answer over HTTP that tutorials use is there; websockets and the OpenAPI description are not: /docs, /redoc and /openapi.json answer 501 and say so.
"""

from contextlib import AsyncExitStack

import _absent
from _fastapi import MISSING as _MISSING
from _pydantic import wrong as _wrong
from _fastapi import BodyParam, CookieParam, DependsParam, Endpoint, FileParam, FormParam, HeaderParam, PathParam, QueryParam, response_model_of
from fastapi.exception_handlers import http_exception_handler, request_validation_exception_handler
from fastapi.exceptions import HTTPException, RequestValidationError
from starlette import status
from starlette.applications import Starlette
from starlette.background import BackgroundTasks
from starlette.datastructures import UploadFile as _UploadFile
from starlette.exceptions import HTTPException as _StarletteHTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route, Router, compile_path

__version__ = "0.121.3"
__all__ = ["FastAPI", "APIRouter", "BackgroundTasks", "Body", "Cookie", "Depends", "File", "Form", "HTTPException", "Header", "Path", "Query", "Request", "Response", "UploadFile", "status"]


class UploadFile(_UploadFile):
    """A file that came in a form, as the type of a parameter."""

    @classmethod
    def __check__(cls, value, *_):
        if not isinstance(value, _UploadFile):
            error = ValueError(f"Expected UploadFile, received: {type(value)}")
            raise _wrong("value_error", f"Value error, {error}", value, {"error": error})
        return value


class WebSocket:
    """Not supported: named here so that a program that uses it is told so."""


__getattr__ = _absent.module("fastapi", __all__)


def Query(default=_MISSING, **options):
    return QueryParam(default, **options)


def Path(default=..., **options):
    return PathParam(_MISSING, **options)


def Header(default=_MISSING, **options):
    return HeaderParam(default, **options)


def Cookie(default=_MISSING, **options):
    return CookieParam(default, **options)


def Body(default=_MISSING, **options):
    return BodyParam(default, **options)


def Form(default=_MISSING, **options):
    return FormParam(default, **options)


def File(default=_MISSING, **options):
    return FileParam(default, **options)


def Depends(dependency=None, *, use_cache=True):
    return DependsParam(dependency, use_cache=use_cache)


_DESCRIBING = {"summary", "description", "response_description", "responses", "deprecated", "operation_id", "include_in_schema", "openapi_extra", "callbacks"}


class _APIRoute(Route):
    """A route whose function has parameters that the request fills."""

    def __init__(self, path, endpoint, *, methods, name=None, response_model=_MISSING, status_code=None, tags=None, dependencies=None, response_class=None, response_model_include=None,
                 response_model_exclude=None, response_model_by_alias=True, response_model_exclude_unset=False, response_model_exclude_defaults=False, response_model_exclude_none=False,
                 **describing):
        for option in describing:
            if option not in _DESCRIBING:
                raise TypeError(f"FastAPI.{methods[0].lower()}() got an unexpected keyword argument {option!r}")
        self.options = {"response_model": response_model, "status_code": status_code, "dependencies": list(dependencies or ()), "response_class": response_class,
                        "response_model_include": response_model_include, "response_model_exclude": response_model_exclude, "response_model_by_alias": response_model_by_alias,
                        "response_model_exclude_unset": response_model_exclude_unset, "response_model_exclude_defaults": response_model_exclude_defaults,
                        "response_model_exclude_none": response_model_exclude_none}
        self.tags, self.status_code = list(tags or ()), status_code
        dump = {"include": response_model_include, "exclude": response_model_exclude, "by_alias": response_model_by_alias, "exclude_unset": response_model_exclude_unset,
                "exclude_defaults": response_model_exclude_defaults, "exclude_none": response_model_exclude_none}
        self.answer = Endpoint(endpoint, compile_path(path)[2], self.options["dependencies"], response_model_of(endpoint, response_model, _MISSING), response_class or JSONResponse, status_code, dump)
        super().__init__(path, endpoint, methods=methods, name=name)
        self.methods = {m.upper() for m in methods}

    def _app(self, endpoint):
        async def app(scope, receive, send):
            async with AsyncExitStack() as stack:
                scope["fastapi_stack"] = stack
                response = await self.answer(Request(scope, receive, send))
                await response(scope, receive, send)
        return app


class APIRouter(Router):
    """Routes that belong together, to be included in an application or another router."""

    def __init__(self, *, prefix="", tags=None, dependencies=None, default_response_class=None, responses=None, routes=None, redirect_slashes=True, on_startup=None, on_shutdown=None, lifespan=None,
                 deprecated=None, include_in_schema=True):
        if prefix and not prefix.startswith("/"):
            raise AssertionError("A path prefix must start with '/'")
        if prefix.endswith("/"):
            raise AssertionError("A path prefix must not end with '/', as the routes will start with '/'")
        super().__init__(routes, redirect_slashes, on_startup=on_startup, on_shutdown=on_shutdown, lifespan=lifespan)
        self.prefix, self.tags, self.dependencies, self.default_response_class = prefix, list(tags or ()), list(dependencies or ()), default_response_class

    def add_api_route(self, path, endpoint, *, methods=None, dependencies=None, response_class=None, tags=None, **options):
        self.routes.append(_APIRoute(self.prefix + path, endpoint, methods=methods or ["GET"], dependencies=[*self.dependencies, *(dependencies or ())],
                                     response_class=response_class or self.default_response_class, tags=[*self.tags, *(tags or ())], **options))

    def api_route(self, path, *, methods=None, **options):
        def decorate(function):
            self.add_api_route(path, function, methods=methods, **options)
            return function
        return decorate

    def include_router(self, router, *, prefix="", tags=None, dependencies=None, default_response_class=None, responses=None, deprecated=None, include_in_schema=True):
        if prefix and not prefix.startswith("/"):
            raise AssertionError("A path prefix must start with '/'")
        for route in router.routes:
            if isinstance(route, _APIRoute):
                options = {**route.options, "dependencies": [*self.dependencies, *(dependencies or ()), *route.options["dependencies"]],
                           "response_class": route.options["response_class"] or default_response_class or self.default_response_class}
                self.routes.append(_APIRoute(self.prefix + prefix + route.path, route.endpoint, methods=sorted(route.methods), name=route.name, tags=[*self.tags, *(tags or ()), *route.tags], **options))
            elif isinstance(route, Route):
                self.routes.append(Route(self.prefix + prefix + route.path, route.endpoint, methods=route.methods, name=route.name))
            else:
                self.routes.append(Mount(self.prefix + prefix + route.path, route.app, name=route.name))
        self.on_startup += router.on_startup
        self.on_shutdown += router.on_shutdown

    def websocket(self, path, name=None, **options):
        raise NotImplementedError("websockets are not supported")


def _method(method):
    def decorator(self, path, **options):
        return self.api_route(path, methods=[method], **options)
    decorator.__name__ = method.lower()
    return decorator


for _name in ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"):
    setattr(APIRouter, _name.lower(), _method(_name))


async def _undescribed(request):
    return PlainTextResponse("The playground's fastapi makes no OpenAPI description.", 501)


class FastAPI(Starlette):
    """The application."""

    def __init__(self, *, debug=False, routes=None, title="FastAPI", summary=None, description="", version="0.1.0", openapi_url="/openapi.json", openapi_tags=None, servers=None, dependencies=None,
                 default_response_class=None, redirect_slashes=True, docs_url="/docs", redoc_url="/redoc", middleware=None, exception_handlers=None, on_startup=None, on_shutdown=None, lifespan=None,
                 terms_of_service=None, contact=None, license_info=None, root_path="", responses=None, tags=None):
        super().__init__(debug, None, middleware, {_StarletteHTTPException: http_exception_handler, RequestValidationError: request_validation_exception_handler, **(exception_handlers or {})})
        self.title, self.summary, self.description, self.version, self.root_path = title, summary, description, version, root_path
        self.router = APIRouter(routes=routes, dependencies=dependencies, default_response_class=default_response_class, redirect_slashes=redirect_slashes, on_startup=on_startup,
                                on_shutdown=on_shutdown, lifespan=lifespan)
        self.dependency_overrides = {}
        if openapi_url:
            for path in (openapi_url, docs_url, redoc_url):
                if path:
                    self.add_route(path, _undescribed)

    def openapi(self):
        raise NotImplementedError("FastAPI.openapi() is not supported")

    def add_api_route(self, path, endpoint, **options):
        self.router.add_api_route(path, endpoint, **options)

    def api_route(self, path, **options):
        return self.router.api_route(path, **options)

    def include_router(self, router, **options):
        self.router.include_router(router, **options)

    def websocket(self, path, name=None, **options):
        return self.router.websocket(path, name, **options)


for _name in ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"):
    setattr(FastAPI, _name.lower(), _method(_name))
