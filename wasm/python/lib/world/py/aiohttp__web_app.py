"""Applications: routes, middleware, what is done before and after."""

from aiohttp.helpers import Kept
from aiohttp.web_urldispatcher import UrlDispatcher

__all__ = ("Application", "middleware")


def middleware(f):
    """Marks a function (request, handler) as middleware."""
    f.__middleware_version__ = 1
    return f


class _Signal(list):
    """Functions that are called when something happens, in their order."""

    def __init__(self, owner):
        super().__init__()
        self._owner = owner

    async def send(self, *arguments):
        for receiver in self:
            await receiver(*arguments)


class Application(Kept):
    _holds = ("_state", "", "")

    def __init__(self, *, logger=None, router=None, middlewares=(), handler_args=None, client_max_size=1024**2, loop=None, debug=None):
        if router is not None or loop is not None:
            raise NotImplementedError("web.Application(router=…, loop=…) is not supported")
        self._state, self._router, self._middlewares, self._limit = {}, UrlDispatcher(), list(middlewares), client_max_size
        self.on_startup, self.on_shutdown, self.on_cleanup, self.on_response_prepare = (_Signal(self) for _ in range(4))
        self.cleanup_ctx, self._entered, self._subapps = [], [], []

    @property
    def router(self):
        return self._router

    @property
    def middlewares(self):
        return self._middlewares

    def add_routes(self, routes):
        return self._router.add_routes(routes)

    def add_subapp(self, prefix, subapp):
        if not prefix.startswith("/") or prefix in ("", "/"):
            raise ValueError("Prefix cannot be empty")
        subapp._below(prefix.rstrip("/"))
        self._subapps.append((prefix.rstrip("/"), subapp))

    def _below(self, prefix):
        for resource in self._router.resources():
            resource.prefix = prefix + resource.prefix
        for _, sub in self._subapps:
            sub._below(prefix)

    async def startup(self):
        for context in self.cleanup_ctx:
            generator = context(self)
            await anext(generator)
            self._entered.append(generator)
        await self.on_startup.send(self)
        for _, sub in self._subapps:
            await sub.startup()

    async def shutdown(self):
        await self.on_shutdown.send(self)
        for _, sub in self._subapps:
            await sub.shutdown()

    async def cleanup(self):
        while self._entered:
            try:
                await anext(self._entered.pop())
            except StopAsyncIteration:
                pass
            else:
                raise RuntimeError("cleanup_ctx: the generator did not end after its yield")
        await self.on_cleanup.send(self)
        for _, sub in self._subapps:
            await sub.cleanup()

    def _resolve(self, method, path):
        for prefix, sub in self._subapps:
            if path == prefix or path.startswith(prefix + "/"):
                info = sub._resolve(method, path[len(prefix):] or "/")
                info.apps.insert(0, self)
                return info
        info = self._router.resolve(method, path)
        info.apps.append(self)
        return info

    async def _handle(self, request):
        info = request._match_info = self._resolve(request.method, request.path)
        handler = info.handler
        for app in reversed(info.apps):
            for m in reversed(app._middlewares):
                handler = _around(m, handler)
        return await handler(request)

    def __repr__(self):
        return f"<Application 0x{id(self):x}>"


def _around(m, handler):
    if not hasattr(m, "__middleware_version__"):
        raise NotImplementedError("middleware of the old style is not supported: mark it with @web.middleware")

    async def wrapped(request):
        return await m(request, handler)
    return wrapped
