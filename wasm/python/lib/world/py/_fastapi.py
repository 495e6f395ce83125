"""The heart of fastapi: what a function's parameters say about where their values come from, and how a request becomes its arguments.

A function is read once (Dependant): each parameter becomes a Source (a place in the request, a check, a default), another function to be called first, or a part of the request itself. A request
then goes through solve, which fills a dict of arguments and a list of errors in fastapi's order: what dependencies say, path, query, headers, cookies, body.
"""

import inspect
import json
import types
import typing
from contextlib import asynccontextmanager, contextmanager
from typing import Annotated, Any, Union, get_args, get_origin

import pydantic
from _pydantic import FieldInfo, Invalid, PydanticUndefined, compile_type, limited, plain
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import FastAPIError, HTTPException, RequestValidationError, ResponseValidationError
from starlette.background import BackgroundTasks
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import HTTPConnection
from starlette.responses import Response

MISSING = PydanticUndefined


class Param(FieldInfo):
    """What Query(), Path() and the others make."""

    place = None

    def __init__(self, default=MISSING, *, alias=None, convert_underscores=True, embed=None, media_type=None, include_in_schema=True, example=None, openapi_examples=None, regex=None, **options):
        if regex is not None:
            options["pattern"] = regex
        super().__init__(default, alias=alias, **options)
        self.convert_underscores, self.embed = convert_underscores, embed


class PathParam(Param):
    place = "path"


class QueryParam(Param):
    place = "query"


class HeaderParam(Param):
    place = "header"


class CookieParam(Param):
    place = "cookie"


class BodyParam(Param):
    place = "body"


class FormParam(Param):
    place = "form"


class FileParam(FormParam):
    """What File() makes: of a field of type bytes it reads the file."""


class DependsParam:
    """What Depends() makes."""

    def __init__(self, dependency=None, *, use_cache=True):
        self.dependency, self.use_cache = dependency, use_cache

    def __repr__(self):
        name = getattr(self.dependency, "__name__", type(self.dependency).__name__)
        return f"Depends({name}{'' if self.use_cache else ', use_cache=False'})"


class Source:
    """One parameter that the request fills: where from, how it is checked, what stands in for it."""

    def __init__(self, name, annotation, extras, param):
        self.name, self.param, self.place = name, param, param.place
        self.key = param.validation_alias or (name.replace("_", "-") if self.place == "header" and param.convert_underscores else name)
        self.annotation = annotation
        self.many = _is_many(annotation)
        self.check = limited(compile_type(annotation, {"from_attributes": self.place == "body"}, extras), param.limits)

    def take(self, value, place, values, errors):
        """Checks a value that came; MISSING: none came."""
        if value is MISSING:
            if self.param.is_required():
                errors.append(("missing", place, "Field required", None, None))
            else:
                values[self.name] = self.param.get_default(call_default_factory=True)
            return
        try:
            values[self.name] = self.check(value)
        except Invalid as e:
            errors += [(kind, (*place, *inner), text, given, context) for kind, inner, text, given, context in e.errors]


class ModelSource(Source):
    """A parameter whose model's fields the request fills, each from its own query parameter, header, cookie or form field."""

    def __init__(self, name, annotation, extras, param):
        super().__init__(name, annotation, extras, param)
        self.wanted = []  # (key in the request, key of the model, whether there may be several)
        for field, f in annotation.__ready__().fields.items():
            key = f.validation_alias or (field.replace("_", "-") if self.place == "header" and param.convert_underscores else field)
            self.wanted.append((key, f.validation_alias or field, _is_many(f.annotation)))

    def gather(self, found):
        """What the model is made of. Whatever else came is given to it, too: it may forbid that."""
        values, known = {}, set()
        for key, name, many in self.wanted:
            known |= {key, name}
            value = (found.getlist(key) or None) if many and hasattr(found, "getlist") else found.get(key)
            if value is not None:
                values[name] = value
        for key, value in found.items():
            if key not in known:
                values[key] = value
        return values


def _members(annotation):
    origin = get_origin(annotation)
    if origin is Annotated:
        return _members(get_args(annotation)[0])
    if origin is Union or origin is types.UnionType:
        return [m for part in get_args(annotation) for m in _members(part)]
    return [annotation]


def _is_many(annotation):
    return any((get_origin(m) or m) in (list, tuple, set, frozenset) for m in _members(annotation))


def _files_in(annotation):
    """Whether a parameter of this type is a file, or several."""
    return any(isinstance(m, type) and issubclass(m, UploadFile) for part in _members(annotation) for m in (_members(get_args(part)[0]) if _is_many(part) and get_args(part) else [part]))


def _is_body(annotation):
    """Whether a parameter of this type is read from the body, when nothing else is said."""
    for m in _members(annotation):
        kind = get_origin(m) or m
        if kind in (dict, list, tuple, set, frozenset) or isinstance(kind, type) and (issubclass(kind, pydantic.BaseModel) or hasattr(kind, "__dataclass_fields__")):
            return True
    return False


class Dependant:
    """What a function needs."""

    def __init__(self, call, path_names=(), use_cache=True):
        self.call, self.path_names, self.use_cache = call, path_names, use_cache
        self.sources, self.needs, self.whole = [], [], []
        self.is_generator = inspect.isgeneratorfunction(call) or inspect.isgeneratorfunction(getattr(call, "__call__", None)) and not inspect.isclass(call)
        self.is_async_generator = inspect.isasyncgenfunction(call) or inspect.isasyncgenfunction(getattr(call, "__call__", None)) and not inspect.isclass(call)
        self.is_async = inspect.iscoroutinefunction(call) or not inspect.isclass(call) and inspect.iscoroutinefunction(getattr(call, "__call__", None))
        for p in _parameters(call):
            self._add(p, path_names)

    def _add(self, p, path_names):
        annotation, extras, param = _read(p)
        if isinstance(param, DependsParam):
            call = param.dependency or annotation
            self.needs.append((p.name, Dependant(call, path_names, param.use_cache)))
            return
        for m in _members(annotation):
            if isinstance(m, type) and issubclass(m, (HTTPConnection, Response, BackgroundTasks)):
                self.whole.append((p.name, m))
                return
        if p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD):
            raise NotImplementedError(f"fastapi: the parameter *{p.name} of {self.call.__name__}() is not supported")
        default = MISSING if p.default is p.empty else p.default
        if param is None:
            kind = PathParam if p.name in path_names else FileParam if _files_in(annotation) else BodyParam if _is_body(annotation) else QueryParam
            param = kind(default)
        elif default is not MISSING and not isinstance(default, Param):
            param.default = default
        if param.place == "path":
            param.default, param.default_factory = MISSING, None
        kind = Source
        if param.place not in ("path", "body") and not _is_many(annotation) and _is_body(annotation):
            if not (isinstance(annotation, type) and issubclass(annotation, pydantic.BaseModel)):
                raise NotImplementedError(f"fastapi: a {param.place} parameter of type {annotation!r} is not supported")
            kind = ModelSource
        self.sources.append(kind(p.name, annotation, extras, param))
        beside = [s for s in self.sources if s.place == param.place]
        if len(beside) > 1 and any(isinstance(s, ModelSource) for s in beside):
            raise NotImplementedError(f"fastapi: a model as {param.place} parameter beside others is not supported")


def _parameters(call):
    """The parameters of a function, with annotations that are no texts."""
    signature = inspect.signature(call)
    hinted = call.__init__ if inspect.isclass(call) else call if inspect.isfunction(call) or inspect.ismethod(call) else call.__call__
    hints = {}
    if any(isinstance(p.annotation, str) for p in signature.parameters.values()):
        hints = typing.get_type_hints(hinted, include_extras=True)
    return [p.replace(annotation=hints[p.name]) if p.name in hints else p for p in signature.parameters.values()]


def _read(p):
    """The type of a parameter, what Annotated adds to it, and its Query(), Body(), Depends()…"""
    annotation, extras = Any if p.annotation is p.empty else p.annotation, ()
    param = p.default if isinstance(p.default, (Param, DependsParam)) else None
    if get_origin(annotation) is Annotated:
        annotation, *extras = get_args(annotation)
        for extra in extras:
            if isinstance(extra, (Param, DependsParam)):
                import copy
                param = copy.copy(extra)
        extras = [e for e in extras if not isinstance(e, (Param, DependsParam))]
    if not isinstance(param, DependsParam) and isinstance(annotation, type) and issubclass(annotation, _refused()):
        raise NotImplementedError(f"fastapi: a parameter of type {annotation.__name__} is not supported")
    return annotation, extras, param


def _refused():
    from fastapi import WebSocket
    return (WebSocket,)


def body_sources(dependant):
    """All parameters that come from the body, those of dependencies too."""
    found = [s for s in dependant.sources if s.place in ("body", "form")]
    for _, need in dependant.needs:
        found += [s for s in body_sources(need) if s.key not in {known.key for known in found}]
    return found


class _Solving:
    """One request on its way to arguments."""

    def __init__(self, request, body, embed, stack):
        self.request, self.body, self.embed, self.stack = request, body, embed, stack
        self.cache, self.response, self.background = {}, Response(), None
        del self.response.headers["content-length"]
        self.response.status_code = None

    async def solve(self, dependant):
        """The arguments of a function, and the errors."""
        values, errors = {}, []
        for name, need in dependant.needs:
            need = self._overridden(need)
            inner, found = await self.solve(need)
            if found:
                errors += found
                continue
            values[name] = await self._value(need, inner)
        for place, read in (("path", self._path), ("query", self._query), ("header", self._header), ("cookie", self._cookie)):
            for s in dependant.sources:
                if isinstance(s, ModelSource) and s.place == place:
                    s.take(s.gather(self._all(place)), (place,), values, errors)
                elif s.place == place:
                    s.take(read(s), (place, s.key), values, errors)
        self._body(dependant, values, errors)
        for name, kind in dependant.whole:
            values[name] = self._whole(kind)
        return values, errors

    async def _value(self, need, arguments):
        if need.use_cache and need.call in self.cache:
            return self.cache[need.call]
        if need.is_async_generator:
            value = await self.stack.enter_async_context(asynccontextmanager(need.call)(**arguments))
        elif need.is_generator:
            value = await self.stack.enter_async_context(_on_threads(contextmanager(need.call)(**arguments)))
        elif need.is_async:
            value = await need.call(**arguments)
        else:
            value = await run_in_threadpool(need.call, **arguments)
        self.cache.setdefault(need.call, value)
        return value

    def _whole(self, kind):
        if issubclass(kind, BackgroundTasks):
            if self.background is None:
                self.background = BackgroundTasks()
            return self.background
        return self.response if issubclass(kind, Response) else self.request

    def _all(self, place):
        request = self.request
        return {"query": request.query_params, "header": request.headers, "cookie": request.cookies}[place]

    def _overridden(self, need):
        """What stands in for a dependency, as app.dependency_overrides says."""
        overrides = self.request.scope["app"].dependency_overrides
        other = overrides.get(need.call)
        return need if other is None else Dependant(other, need.path_names, need.use_cache)

    def _path(self, s):
        return self.request.path_params.get(s.key, MISSING)

    def _query(self, s):
        parameters = self.request.query_params
        if s.many:
            return parameters.getlist(s.key) or MISSING
        return parameters.get(s.key, MISSING)

    def _header(self, s):
        found = self.request.headers.getlist(s.key)
        return (found if s.many else found[0]) if found else MISSING

    def _cookie(self, s):
        return self.request.cookies.get(s.key, MISSING)

    def _body(self, dependant, values, errors):
        sources = [s for s in dependant.sources if s.place in ("body", "form")]
        if not sources:
            return
        body = self.body
        if not self.embed:
            sources[0].take(MISSING if body is None else body, ("body",), values, errors)
            return
        for s in sources:
            if isinstance(s, ModelSource):
                s.take({} if body is None else s.gather(body), ("body",), values, errors)
                continue
            if s.place == "form":
                found = None if body is None else body.getlist(s.key) if s.many else body.get(s.key)
                if isinstance(s.param, FileParam) and not _files_in(s.annotation):
                    found = [_content(one) for one in found] if s.many else _content(found)
                s.take(MISSING if not found else found, ("body", s.key), values, errors)
                continue
            if body is not None and not isinstance(body, dict):
                found = MISSING
            else:
                found = MISSING if body is None else body.get(s.key, MISSING)
            s.take(found, ("body", s.key), values, errors)


def _content(file):
    return file.file.read() if isinstance(file, UploadFile) else file


@asynccontextmanager
async def _on_threads(manager):
    """An ordinary context manager, entered and left on threads."""
    value = await run_in_threadpool(manager.__enter__)
    try:
        yield value
    except Exception as e:
        if not await run_in_threadpool(manager.__exit__, type(e), e, e.__traceback__):
            raise
    else:
        await run_in_threadpool(manager.__exit__, None, None, None)


async def read_body(request, sources):
    """The body as its parameters want it: a form, decoded JSON, the bytes as they are; None for an empty one."""
    if any(s.place == "form" for s in sources):
        return await request.form()
    data = await request.body()
    if not data:
        return None
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        return data
    try:
        return json.loads(data)
    except json.JSONDecodeError as e:
        raise RequestValidationError([{"type": "json_invalid", "loc": ("body", e.pos), "msg": "JSON decode error", "input": {}, "ctx": {"error": e.msg}}], body=e.doc) from e


def as_errors(lines):
    found = []
    for kind, place, message, value, context in lines:
        e = {"type": kind, "loc": place, "msg": message, "input": value}
        if context is not None:
            e["ctx"] = context
        found.append(e)
    return found


class Endpoint:
    """A function that answers requests: its parameters, and what its result becomes."""

    def __init__(self, call, path_names, dependencies, response_model, response_class, status_code, dump):
        self.dependant = Dependant(call, path_names)
        self.dependant.needs[:0] = [(f" {i}", Dependant(d.dependency, path_names, d.use_cache)) for i, d in enumerate(dependencies)]
        self.call, self.response_class, self.status_code, self.dump = call, response_class, status_code, dump
        self.sources = body_sources(self.dependant)
        self.embed = len(self.sources) > 1 or any(s.param.embed or s.place == "form" for s in self.sources)
        self.model = None
        if response_model is not None:
            self.model = compile_type(response_model, {"from_attributes": True, "exact": True})

    async def __call__(self, request):
        body = await self._read(request)
        solving = _Solving(request, body, self.embed, request.scope["fastapi_stack"])
        arguments, errors = await solving.solve(self.dependant)
        if errors:
            raise RequestValidationError(as_errors(errors), body=body)
        arguments = {name: value for name, value in arguments.items() if name[0] != " "}
        if self.dependant.is_async:
            result = await self.call(**arguments)
        else:
            result = await run_in_threadpool(self.call, **arguments)
        return self._response(result, solving)

    async def _read(self, request):
        if not self.sources:
            return None
        try:
            return await read_body(request, self.sources)
        except (RequestValidationError, HTTPException, NotImplementedError):
            raise
        except Exception as e:
            raise HTTPException(status_code=400, detail="There was an error parsing the body") from e

    def _response(self, result, solving):
        if isinstance(result, Response):
            if result.background is None:
                result.background = solving.background
            return result
        status = solving.response.status_code or self.status_code or 200
        response = self.response_class(self._content(result), status_code=status, background=solving.background)
        if status in (204, 304) or status < 200:
            response.body = b""
            response.init_headers()
        response.raw_headers += solving.response.raw_headers
        return response

    def _content(self, result):
        if self.model is None:
            return jsonable_encoder(result)
        try:
            result = self.model(result)
        except Invalid as e:
            raise ResponseValidationError(as_errors([(kind, ("response", *place), *rest) for kind, place, *rest in e.errors])) from None
        dump = self.dump
        return plain(result, "json", dump["by_alias"], dump["exclude_unset"], dump["exclude_defaults"], dump["exclude_none"], dump["include"], dump["exclude"])


def response_model_of(call, given, none):
    """The type that an answer is held to: what was given, else the annotation of the function's result."""
    if given is not none:
        return given
    annotation = inspect.signature(call).return_annotation
    if isinstance(annotation, str):
        annotation = typing.get_type_hints(call, include_extras=True).get("return", inspect.Signature.empty)
    if annotation is inspect.Signature.empty or annotation is None or isinstance(annotation, type) and issubclass(annotation, Response):
        return None
    if any(isinstance(m, type) and issubclass(m, Response) for m in _members(annotation)):
        raise FastAPIError(f"Invalid args for response field! Hint: check that {annotation} is a valid Pydantic field type.")
    return annotation
