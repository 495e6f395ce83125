"""A client of httpx's that calls an application without a network, from a program that is not asynchronous."""

import asyncio

import httpx

__all__ = ["TestClient"]


class _Transport(httpx.BaseTransport):
    """What carries a request to the application: a call on an event loop."""

    def __init__(self, client, raises, root_path, address):
        self._client, self._raises, self._root_path, self._address = client, raises, root_path, address

    def handle_request(self, request):
        run = self._client._runner.run if self._client._runner is not None else asyncio.run
        return run(self._answer(request))

    async def _answer(self, request):
        incoming, messages, complete = [{"type": "http.request", "body": request.read(), "more_body": False}], [], asyncio.Event()

        async def receive():
            if incoming:
                return incoming.pop()
            await complete.wait()
            return {"type": "http.disconnect"}

        async def send(message):
            messages.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                complete.set()

        try:
            await self._client.app(self._scope(request), receive, send)
        except Exception:
            if self._raises:
                raise
        if not messages:
            assert not self._raises, "TestClient did not receive any response."
            return httpx.Response(500, headers=[], stream=_body(b""), request=request)
        content = b"" if request.method == "HEAD" else b"".join(m.get("body", b"") for m in messages[1:])
        return httpx.Response(messages[0]["status"], headers=messages[0].get("headers", ()), stream=_body(content), request=request)

    def _scope(self, request):
        url = request.url
        return {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": request.method, "path": url.path, "raw_path": url.raw_path.split(b"?")[0], "root_path": self._root_path,
            "scheme": url.scheme, "query_string": url.query, "headers": [(name.lower(), text) for name, text in request.headers.raw], "client": self._address,
            "server": (url.host, url.port or {"https": 443}.get(url.scheme, 80)), "state": self._client.app_state.copy(),
        }


def _body(data):
    from httpx._models import Body
    return Body(data)


class TestClient(httpx.Client):
    """Its methods get, post … are those of httpx.Client. In a with statement the application is started up and shut down."""

    __test__ = False

    def __init__(self, app, base_url="http://testserver", raise_server_exceptions=True, root_path="", backend="asyncio", backend_options=None, cookies=None, headers=None, follow_redirects=True,
                 client=("testclient", 50000)):
        if backend != "asyncio":
            raise NotImplementedError(f"TestClient(backend={backend!r}) is not supported")
        self.app, self.app_state, self._runner = app, {}, None
        super().__init__(base_url=base_url, headers={"user-agent": "testclient", **(headers or {})}, follow_redirects=follow_redirects, cookies=cookies,
                         transport=_Transport(self, raise_server_exceptions, root_path, client))

    def websocket_connect(self, url, subprotocols=None, **options):
        raise NotImplementedError("TestClient.websocket_connect: websockets are not supported")

    def __enter__(self):
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
        self._lifespan = asyncio.create_task(self.app({"type": "lifespan", "state": self.app_state}, self._inbox.get, self._outbox.put))
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
