"""Cross-origin requests."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

__all__ = ["CORSMiddleware"]

_METHODS = ("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
_SAFE = {"Accept", "Accept-Language", "Content-Language", "Content-Type"}


class CORSMiddleware:
    def __init__(self, app, allow_origins=(), allow_methods=("GET",), allow_headers=(), allow_credentials=False, allow_origin_regex=None, allow_private_network=False, expose_headers=(),
                 max_age=600):
        if allow_origin_regex is not None or allow_private_network:
            raise NotImplementedError("CORSMiddleware with allow_origin_regex or allow_private_network is not supported")
        self.app, self.origins, self.credentials, self.exposed, self.max_age = app, allow_origins, allow_credentials, expose_headers, max_age
        self.methods = _METHODS if "*" in allow_methods else allow_methods
        self.any_origin, self.any_header = "*" in allow_origins, "*" in allow_headers
        self.allowed = sorted(_SAFE | set(allow_headers))

    async def __call__(self, scope, receive, send):
        headers = Headers(scope=scope) if scope["type"] == "http" else None
        origin = headers and headers.get("origin")
        if not origin:
            await self.app(scope, receive, send)
        elif scope["method"] == "OPTIONS" and "access-control-request-method" in headers:
            await self._preflight(headers, origin)(scope, receive, send)
        else:
            await self._simple(scope, receive, send, headers, origin)

    def _allows(self, origin):
        return self.any_origin or origin in self.origins

    def _preflight(self, asked, origin):
        headers = {} if self.any_origin and not self.credentials else {"Vary": "Origin"}
        refused = []
        if self._allows(origin):
            headers["Access-Control-Allow-Origin"] = "*" if self.any_origin and not self.credentials else origin
        else:
            refused.append("origin")
        if asked["access-control-request-method"] not in self.methods:
            refused.append("method")
        headers.update({"Access-Control-Allow-Methods": ", ".join(self.methods), "Access-Control-Max-Age": str(self.max_age)})
        wanted = asked.get("access-control-request-headers")
        if self.any_header and wanted is not None:
            headers["Access-Control-Allow-Headers"] = wanted
        elif not self.any_header:
            headers["Access-Control-Allow-Headers"] = ", ".join(self.allowed)
            if any(name.strip().lower() not in {known.lower() for known in self.allowed} for name in (wanted or "").split(",") if name):
                refused.append("headers")
        if self.credentials:
            headers["Access-Control-Allow-Credentials"] = "true"
        if refused:
            return PlainTextResponse("Disallowed CORS " + ", ".join(refused), 400, headers)
        return PlainTextResponse("OK", 200, headers)

    async def _simple(self, scope, receive, send, asked, origin):
        async def with_headers(message):
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=list(message["headers"]))
                if self.credentials:
                    headers["Access-Control-Allow-Credentials"] = "true"
                if self.exposed:
                    headers["Access-Control-Expose-Headers"] = ", ".join(self.exposed)
                if self.any_origin and "cookie" not in asked:
                    headers["Access-Control-Allow-Origin"] = "*"
                elif self._allows(origin):
                    headers["Access-Control-Allow-Origin"] = origin
                    headers.add_vary_header("Origin")
                message = {**message, "headers": headers.raw}
            await send(message)
        await self.app(scope, receive, with_headers)
