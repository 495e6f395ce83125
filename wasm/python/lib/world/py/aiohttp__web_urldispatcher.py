"""Which handler a path and a method lead to."""

import asyncio
import re
from urllib.parse import quote, unquote

import _absent
from aiohttp.web_exceptions import HTTPMethodNotAllowed, HTTPNotFound
from yarl import URL

__all__ = ("RouteDef", "RouteTableDef", "UrlDispatcher", "UrlMappingMatchInfo", "View", "delete", "get", "head", "options", "patch", "post", "put", "route", "view")


class RouteDef:
    """A route to be: of a RouteTableDef, or made by get(), post() and the others."""

    def __init__(self, method, path, handler, kwargs):
        self.method, self.path, self.handler, self.kwargs = method, path, handler, kwargs

    def register(self, router):
        if "allow_head" in self.kwargs:
            return [router.add_get(self.path, self.handler, **self.kwargs)]
        return [router.add_route(self.method, self.path, self.handler, **self.kwargs)]

    def __repr__(self):
        return f"<RouteDef {self.method} {self.path} -> {self.handler.__name__!r}>"


class RouteTableDef(_absent.Told):
    """Routes, gathered with decorators."""

    def __init__(self):
        self._items = []

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        return self._items[index]

    def __contains__(self, item):
        return item in self._items

    def __repr__(self):
        return f"<RouteTableDef count={len(self._items)}>"

    def route(self, method, path, **kwargs):
        def decorate(handler):
            self._items.append(RouteDef(method, path, handler, kwargs))
            return handler
        return decorate

    def get(self, path, *, allow_head=True, **kwargs):
        return self.route("GET", path, allow_head=allow_head, **kwargs)

    def static(self, prefix, path, **kwargs):
        raise NotImplementedError("static files are not supported")


def route(method, path, handler, **kwargs):
    return RouteDef(method, path, handler, kwargs)


def get(path, handler, *, name=None, allow_head=True, **kwargs):
    return RouteDef("GET", path, handler, {"name": name, "allow_head": allow_head, **kwargs})


def _other(method):
    def define(path, handler, **kwargs):
        return RouteDef(method, path, handler, kwargs)

    def decorator(self, path, **kwargs):
        return self.route(method, path, **kwargs)

    define.__name__ = decorator.__name__ = {"*": "view"}.get(method, method.lower())
    setattr(RouteTableDef, define.__name__, decorator)
    return define


head, options, post, put, patch, delete, view = (_other(m) for m in ("HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "*"))

_PARAMETER = re.compile(r"\{([_a-zA-Z][_a-zA-Z0-9]*)(?::((?:[^{}]|\{[^{}]*\})+))?\}")


class _Resource:
    """A path and who answers each method there."""

    def __init__(self, path, name):
        self.path, self.name, self.methods, self.prefix = path, name, {}, ""
        self._pattern, self._format = None, path
        if "{" in path or "}" in path:
            self._compile(path)

    @property
    def canonical(self):
        return self.prefix + self._format

    def __repr__(self):
        name = "" if self.name is None else f"{self.name!r} "
        return f"<{'PlainResource' if self._pattern is None else 'DynamicResource'} {name} {self.canonical}>"

    def _compile(self, path):
        pattern, plain, at = "", "", 0
        for found in _PARAMETER.finditer(path):
            between = path[at:found.start()]
            if "{" in between or "}" in between:
                break
            pattern += re.escape(quote(between, safe="/:@!$&'()*+,;=~%")) + f"(?P<{found.group(1)}>{found.group(2) or '[^{}/]+'})"
            plain += f"{between}{{{found.group(1)}}}"
            at = found.end()
        rest = path[at:]
        if "{" in rest or "}" in rest:
            raise ValueError(f"Invalid path '{path}'['{rest}']")
        self._pattern, self._format = re.compile(pattern + re.escape(rest)), plain + rest

    def match(self, path):
        if self._pattern is None:
            return {} if path == self.path else None
        found = self._pattern.fullmatch(path)
        return None if found is None else {name: unquote(text) for name, text in found.groupdict().items()}

    def url_for(self, **parts):
        path = self.canonical
        for name, text in parts.items():
            path = path.replace(f"{{{name}}}", quote(text, safe=""))
        return URL(path)


class _Route:
    def __init__(self, method, handler, resource):
        self.method, self.handler, self.resource = method, handler, resource
        self.name = resource.name

    def url_for(self, **parts):
        return self.resource.url_for(**parts)

    def __repr__(self):
        return f"<ResourceRoute [{self.method}] {self.resource!r} -> {self.handler!r}"


class UrlMappingMatchInfo(dict):
    """The parameters of a path, and who answers."""

    def __init__(self, parameters, route):
        super().__init__(parameters)
        self._route, self.apps, self.http_exception = route, [], None

    @property
    def handler(self):
        return self._route.handler

    @property
    def route(self):
        return self._route

    def __repr__(self):
        return f"<MatchInfo {super().__repr__()}: {self._route!r}>"


class UrlDispatcher(_absent.Told):
    def __init__(self):
        self._resources, self._frozen = [], False

    def resources(self):
        return list(self._resources)

    def routes(self):
        return [r for resource in self._resources for r in resource.methods.values()]

    def named_resources(self):
        return {r.name: r for r in self._resources if r.name is not None}

    def __getitem__(self, name):
        return self.named_resources()[name]

    def add_resource(self, path, *, name=None):
        if path and not path.startswith("/"):
            raise ValueError("path should be started with / or be empty")
        if self._resources and self._resources[-1].path == path and self._resources[-1].name == name:
            return self._resources[-1]
        if name is not None and name in self.named_resources():
            raise ValueError(f"Duplicate {name!r}, already handled by {self.named_resources()[name]!r}")
        self._resources.append(_Resource(path, name))
        return self._resources[-1]

    def add_route(self, method, path, handler, *, name=None, expect_handler=None):
        resource, method = self.add_resource(path, name=name), method.upper()
        if method in resource.methods or "*" in resource.methods:
            raise RuntimeError(f"Added route will never be executed, method {method} is already registered")
        if not asyncio.iscoroutinefunction(handler) and not (isinstance(handler, type) and issubclass(handler, View)):
            raise TypeError(f"Only async functions are allowed as web-handlers, got {handler!r}")
        resource.methods[method] = _Route(method, handler, resource)
        return resource.methods[method]

    def add_get(self, path, handler, *, name=None, allow_head=True, **kwargs):
        if allow_head:
            self.add_route("HEAD", path, handler, name=name)
        return self.add_route("GET", path, handler, name=name)

    def add_head(self, path, handler, **kwargs):
        return self.add_route("HEAD", path, handler, **kwargs)

    def add_options(self, path, handler, **kwargs):
        return self.add_route("OPTIONS", path, handler, **kwargs)

    def add_post(self, path, handler, **kwargs):
        return self.add_route("POST", path, handler, **kwargs)

    def add_put(self, path, handler, **kwargs):
        return self.add_route("PUT", path, handler, **kwargs)

    def add_patch(self, path, handler, **kwargs):
        return self.add_route("PATCH", path, handler, **kwargs)

    def add_delete(self, path, handler, **kwargs):
        return self.add_route("DELETE", path, handler, **kwargs)

    def add_view(self, path, handler, **kwargs):
        return self.add_route("*", path, handler, **kwargs)

    def add_static(self, prefix, path, **kwargs):
        raise NotImplementedError("static files are not supported")

    def add_routes(self, routes):
        return [r for definition in routes for r in definition.register(self)]

    def resolve(self, method, path):
        """Who answers, with the parameters; or the exception that does."""
        allowed = set()
        for resource in self._resources:
            parameters = resource.match(path)
            if parameters is None:
                continue
            found = resource.methods.get(method) or resource.methods.get("*")
            if found:
                return UrlMappingMatchInfo(parameters, found)
            allowed |= set(resource.methods)
        failure = HTTPMethodNotAllowed(method, allowed) if allowed else HTTPNotFound()
        return _failing(failure)


def _failing(failure):
    async def handler(request):
        raise failure
    info = UrlMappingMatchInfo({}, _Route("*", handler, _Resource("", None)))
    info.http_exception = failure
    return info


class View:
    """A handler as a class: a method for each method of HTTP."""

    def __init__(self, request):
        self._request = request

    @property
    def request(self):
        return self._request

    def __await__(self):
        method = getattr(self, self._request.method.lower(), None)
        if method is None:
            allowed = {m.upper() for m in ("get", "head", "post", "put", "patch", "delete", "options") if hasattr(self, m)}
            raise HTTPMethodNotAllowed(self._request.method, allowed)
        return method().__await__()
