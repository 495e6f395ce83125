"""Calls an application without a network, from a program that is not asynchronous."""

import asyncio
import json as _json
from urllib.parse import unquote, urlencode, urljoin, urlsplit

from _http import reason_of
from starlette.datastructures import Headers

__all__ = ["TestClient"]


class Response:
    """An answer, as the program looks at it."""

    def __init__(self, url, status, headers, content):
        self.url, self.status_code, self.headers, self.content = url, status, Headers(raw=headers), content

    @property
    def reason_phrase(self):
        return reason_of(self.status_code)

    @property
    def text(self):
        return self.content.decode("utf-8")

    @property
    def is_success(self):
        return 200 <= self.status_code < 300

    def json(self):
        return _json.loads(self.content)

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"


class TestClient:
    __test__ = False

    def __init__(self, app, base_url="http://testserver", raise_server_exceptions=True, root_path="", headers=None, follow_redirects=True):
        self.app, self.base_url, self.raises, self.root_path = app, base_url, raise_server_exceptions, root_path
        self.headers = {"host": urlsplit(base_url).netloc, "accept": "*/*", "accept-encoding": "gzip, deflate", "connection": "keep-alive", "user-agent": "testclient", **(headers or {})}
        self.follow_redirects, self._runner, self._state = follow_redirects, None, {}

    def __enter__(self):
        """Starts the application up; without `with`, it is not."""
        self._runner = asyncio.Runner()
        self._runner.run(self._start())
        return self

    def __exit__(self, *error):
        try:
            self._runner.run(self._stop())
        finally:
            self._runner.close()
            self._runner = None

    async def _start(self):
        self._inbox, self._outbox = asyncio.Queue(), asyncio.Queue()
        self._lifespan = asyncio.create_task(self.app({"type": "lifespan", "state": self._state}, self._inbox.get, self._outbox.put))
        await self._tell("lifespan.startup")

    async def _stop(self):
        await self._tell("lifespan.shutdown")
        await self._lifespan

    async def _tell(self, kind):
        await self._inbox.put({"type": kind})
        answer = asyncio.ensure_future(self._outbox.get())
        await asyncio.wait([answer, self._lifespan], return_when=asyncio.FIRST_COMPLETED)
        if not answer.done() or answer.result()["type"].endswith("failed"):
            await self._lifespan

    def request(self, method, url, *, params=None, json=None, data=None, content=None, headers=None, follow_redirects=None):
        url = urljoin(self.base_url, url)
        if params:
            url += ("&" if "?" in url else "?") + urlencode(params, doseq=True)
        sent = {name.lower(): text for name, text in {**self.headers, **(headers or {})}.items()}
        body = content.encode() if isinstance(content, str) else content or b""
        if json is not None:
            body = _json.dumps(json, ensure_ascii=False, separators=(",", ":")).encode()
            sent.setdefault("content-type", "application/json")
        elif data is not None:
            body = urlencode(data, doseq=True).encode()
            sent.setdefault("content-type", "application/x-www-form-urlencoded")
        if body or method in ("POST", "PUT", "PATCH"):
            sent["content-length"] = str(len(body))
        run = self._runner.run if self._runner is not None else asyncio.run
        response = run(self._exchange(method, url, sent, body))
        follow = self.follow_redirects if follow_redirects is None else follow_redirects
        if follow and response.status_code in (301, 302, 303, 307, 308):
            if response.status_code in (301, 302, 303):
                method, json, data, content = "GET", None, None, None
            return self.request(method, urljoin(url, response.headers["location"]), json=json, data=data, content=content, headers=headers)
        return response

    async def _exchange(self, method, url, headers, body):
        parts = urlsplit(url)
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "path": unquote(parts.path) or "/", "raw_path": parts.path.encode(), "root_path": self.root_path,
            "scheme": parts.scheme, "query_string": parts.query.encode(), "headers": [(name.encode(), text.encode()) for name, text in headers.items()], "client": ("testclient", 50000),
            "server": (parts.hostname, parts.port or 80), "state": self._state.copy(),
        }
        incoming, messages = [{"type": "http.request", "body": body, "more_body": False}], []

        async def receive():
            return incoming.pop() if incoming else {"type": "http.disconnect"}

        async def send(message):
            messages.append(message)

        try:
            await self.app(scope, receive, send)
        except Exception:
            if self.raises:
                raise
        content = b"" if method == "HEAD" else b"".join(m.get("body", b"") for m in messages[1:])
        return Response(url, messages[0]["status"], messages[0]["headers"], content)

    def get(self, url, **options):
        return self.request("GET", url, **options)

    def post(self, url, **options):
        return self.request("POST", url, **options)

    def put(self, url, **options):
        return self.request("PUT", url, **options)

    def patch(self, url, **options):
        return self.request("PATCH", url, **options)

    def delete(self, url, **options):
        return self.request("DELETE", url, **options)

    def head(self, url, **options):
        return self.request("HEAD", url, **options)

    def options(self, url, **options):
        return self.request("OPTIONS", url, **options)
