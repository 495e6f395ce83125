"""uvicorn: serves an ASGI application, which is called with scope, receive and send as the ASGI specification says.

Its log goes where uvicorn's goes: the server's lines to stderr, the access log to stdout. It is not made with module logging, so log_config is refused. Worker processes, TLS and websockets
are refused, too.

A server that clients of the world call serves these until the last one is done, and then shuts down.
"""

import asyncio
import os
import sys
import traceback
from types import ModuleType
from urllib.parse import unquote

import _absent
import _clients
import _http
import _serving

__all__ = ["Config", "Server", "run"]
__version__ = "0.38.0"

_LEVELS = {"critical": 50, "error": 40, "warning": 30, "info": 20, "debug": 10, "trace": 5}


__getattr__ = _absent.module("uvicorn", __all__)


class Config:
    """What a server serves, and where."""

    def __init__(self, app, host="127.0.0.1", port=8000, *, log_level=None, access_log=True, lifespan="auto", root_path="", loop="auto", http="auto", ws="auto", interface="auto", reload=False,
                 workers=None, factory=False, headers=None, server_header=True, date_header=True, limit_concurrency=None, timeout_keep_alive=5, timeout_graceful_shutdown=None, backlog=2048,
                 use_colors=None, proxy_headers=True, **refused):
        for name in refused:
            raise NotImplementedError(f"uvicorn.Config({name}=…) is not supported")
        if interface not in ("auto", "asgi3"):
            raise NotImplementedError(f"uvicorn.Config(interface={interface!r}) is not supported")
        self.app, self.host, self.port = app, host, port
        self.log_level = _LEVELS[log_level] if isinstance(log_level, str) else 20 if log_level is None else log_level
        self.access_log, self.lifespan, self.root_path = access_log, lifespan, root_path
        self.reload, self.workers, self.factory = reload, workers or 1, factory
        self.headers = [(name.lower().encode("latin-1"), text.encode("latin-1")) for name, text in headers or ()]
        self.server_header, self.date_header, self.limit_concurrency = server_header, date_header, limit_concurrency
        self.loaded = False

    def load(self):
        """Finds the application: itself, "module:name", or what a factory makes."""
        app = self.app
        if isinstance(app, str):
            module, colon, name = app.partition(":")
            if not module or not name:
                self.log(40, f'Error loading ASGI app. Import string "{app}" must be in format "<module>:<attribute>".')
                sys.exit(1)
            try:
                app = sys.modules[module] if module in sys.modules else __import__(module, fromlist=["_"])
            except ModuleNotFoundError as e:
                if e.name != module:
                    raise
                self.log(40, f'Error loading ASGI app. Could not import module "{module}".')
                sys.exit(1)
            for step in name.split("."):
                if not hasattr(app, step):
                    self.log(40, f'Error loading ASGI app. Attribute "{name}" not found in module "{module}".')
                    sys.exit(1)
                app = getattr(app, step)
        self.loaded_app = app() if self.factory else app
        self.loaded = True

    def log(self, level, text):
        if level >= self.log_level:
            name = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG"}[level]
            print(f"{name + ':':9} {text}", file=sys.stderr)


def _url(config, port):
    return f"http://[{config.host}]:{port}" if ":" in config.host else f"http://{config.host}:{port}"


class Server:
    """Serves what a Config says until should_exit is set."""

    def __init__(self, config):
        self.config, self.started = config, False
        self._exit, self._leave, self._open = False, None, _serving.Connections()
        self._tasks = set()  # of the requests that the application is at

    @property
    def should_exit(self):
        return self._exit

    @should_exit.setter
    def should_exit(self, exit):
        self._exit = exit
        if exit and self._leave is not None:
            self._leave.set()

    def run(self, sockets=None):
        return asyncio.run(self.serve(sockets))

    async def serve(self, sockets=None):
        if sockets is not None:
            raise NotImplementedError("uvicorn.Server.serve(sockets=…) is not supported")
        config = self.config
        if not config.loaded:
            config.load()
        config.log(20, f"Started server process [{os.getpid()}]")
        lifespan = _Lifespan(config)
        await lifespan.startup()
        if lifespan.failed:
            return
        try:
            listening = await asyncio.start_server(self._connected, config.host, config.port)
        except OSError as e:
            config.log(40, e)
            await lifespan.shutdown()
            sys.exit(1)
        port = listening.sockets[0].getsockname()[1]
        if not config.reload:
            config.log(20, f"Uvicorn running on {_url(config, port)} (Press CTRL+C to quit)")
        self.started, self._leave, self.servers, self._state = True, _clients.Leave(), [listening], lifespan.state
        if self._exit:
            self._leave.set()
        await self._leave.wait(port)
        config.log(20, "Shutting down")
        listening.close()
        self._exit = True
        self._open.end_idle()
        await self._open.ended()
        if self._tasks:
            config.log(20, "Waiting for background tasks to complete. (CTRL+C to force quit)")
            await asyncio.wait(self._tasks)
        await lifespan.shutdown()
        config.log(20, f"Finished server process [{os.getpid()}]")

    def _begin(self, cycle):
        task = asyncio.create_task(cycle.run())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _connected(self, reader, writer):
        await self._open.serve(_Connection(self, reader, writer), lambda: self._exit)


class _Connection:
    """One connection: its requests, one after the other."""

    def __init__(self, server, reader, writer):
        self.server, self.config = server, server.config
        self.http = _serving.Connection(reader, writer)
        self.task, self.busy = asyncio.current_task(), False

    async def serve(self):
        while not self.server.should_exit:
            try:
                head = await self.http.head()
            except _http.Incomplete:
                return
            except _http.Malformed:
                self.config.log(30, "Invalid HTTP request received.")
                self.http.writer.write(_http.response_bytes(400, {"content-type": "text/plain; charset=utf-8", "connection": "close", "content-length": str(len(_serving.MALFORMED))},
                                                            _serving.MALFORMED))
                return
            if head is None:
                return
            self.busy = True
            _clients.answering(self.http.peer)
            cycle = _Cycle(self, head)
            self.server._begin(cycle)
            await cycle.over
            await cycle.leave()
            self.busy = False
            if not cycle.keep_alive or cycle.disconnected:
                return


class _Cycle:
    """One request and its response: the application's receive and send."""

    def __init__(self, connection, head):
        self.connection, self.config, self.http, self.head = connection, connection.config, connection.http, head
        self.keep_alive = head.keep_alive
        self.status, self.headers, self.chunked, self.left, self.complete = None, None, False, None, False
        self.disconnected = False
        self._asked, self._watching = False, None
        self.over = asyncio.get_running_loop().create_future()  # the answer is complete, or the application has ended without one
        target, _, query = head.target.partition("?")
        self.scope = {
            "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": ".".join(map(str, head.version)), "server": self.http.here, "client": self.http.peer,
            "scheme": "http", "method": head.method, "root_path": self.config.root_path, "path": unquote(target), "raw_path": target.encode("ascii", "replace"),
            "query_string": query.encode("ascii", "replace"), "headers": [(name.lower().encode("latin-1"), text.encode("latin-1")) for name, text in head.headers.items()],
            "state": connection.server._state.copy(),
        }

    async def run(self):
        """Calls the application, in a task of its own: what it does after its answer keeps nobody waiting."""
        try:
            await self._run()
        finally:
            self._end()

    def _end(self):
        if not self.over.done():
            self.over.set_result(None)

    async def _run(self):
        try:
            result = await self.config.loaded_app(self.scope, self.receive, self.send)
        except asyncio.CancelledError:
            raise
        except BaseException as e:
            self.config.log(40, "Exception in ASGI application")
            if self.config.log_level <= 40:
                traceback.print_exception(e)
            if self.status is None:
                await self._fail()
            else:
                self.keep_alive = False
                if self.over.done():
                    self.http.writer.close()
            if not isinstance(e, Exception):
                raise
            return
        if result is not None:
            self.config.log(40, f"ASGI callable should return None, but returned '{result}'.")
            self.keep_alive = False
        elif self.status is None and not self.disconnected:
            self.config.log(40, "ASGI callable returned without starting response.")
            await self._fail()
        elif not self.complete and not self.disconnected:
            self.config.log(40, "ASGI callable returned without completing response.")
            self.keep_alive = False

    async def leave(self):
        """Watches for the client's end no more: the next request may come."""
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.wait([self._watching])

    async def _fail(self):
        await self.send({"type": "http.response.start", "status": 500, "headers": [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]})
        await self.send({"type": "http.response.body", "body": b"Internal Server Error"})
        self.keep_alive = False

    async def receive(self):
        if self.disconnected or self.complete:
            return {"type": "http.disconnect"}
        http = self.http
        if http.body_over and self._asked:
            if self._watching is None:  # however many ask, one watches
                self._watching = asyncio.ensure_future(http.gone())
            await asyncio.wait([self._watching])
            self.disconnected = True
            return {"type": "http.disconnect"}
        try:
            data = await http.piece()
        except _http.Malformed:
            self.disconnected = True
            return {"type": "http.disconnect"}
        self._asked = True
        return {"type": "http.request", "body": data, "more_body": not http.body_over}

    async def send(self, message):
        kind = message["type"]
        self.disconnected = self.disconnected or self.http.closed_by_client
        if self.disconnected:
            return
        if self.status is None:
            if kind != "http.response.start":
                raise RuntimeError(f"Expected ASGI message 'http.response.start', but got '{kind}'.")
            self._start(message)
        elif self.complete:
            raise RuntimeError(f"Unexpected ASGI message '{kind}' sent, after response already completed.")
        elif kind != "http.response.body":
            raise RuntimeError(f"Expected ASGI message 'http.response.body', but got '{kind}'.")
        else:
            await self._body(message)

    def _start(self, message):
        """Keeps the head until there is a body: they travel together."""
        self.status, config = message["status"], self.config
        headers = _http.Headers()
        if config.date_header:
            headers.add("date", _serving.date())
        if config.server_header:
            headers.add("server", "uvicorn")
        for name, text in [*config.headers, *message.get("headers", ())]:
            headers.add(name.decode("latin-1").lower(), text.decode("latin-1"))
        bodiless = self.head.method == "HEAD" or self.status in (204, 304)
        if "content-length" in headers:
            self.left = int(headers["content-length"])
        elif not bodiless:
            self.chunked = True
            headers.add("transfer-encoding", "chunked")
        if headers.get("connection", "").lower() == "close":
            self.keep_alive = False
        elif not self.keep_alive:
            headers.add("connection", "close")
        self.headers = headers
        if config.access_log and config.log_level <= 20:
            target = self.head.target
            peer = "%s:%d" % self.http.peer if self.http.peer else ""
            print(f'INFO:     {peer} - "{self.head.method} {target} HTTP/{self.scope["http_version"]}" {self.status} {_http.reason_of(self.status)}'.rstrip())

    async def _body(self, message):
        body, more = message.get("body", b""), message.get("more_body", False)
        data = b""
        if self.headers is not None:
            data = _http.response_bytes(self.status, self.headers)
            self.headers = None
        if self.head.method != "HEAD":
            data += self._framed(body, more)
        self.complete = not more
        writer = self.http.writer
        try:
            writer.write(data)
            await writer.drain()
        except ConnectionError:
            self.disconnected = True
        if self.complete:
            self._end()

    def _framed(self, body, more):
        if self.chunked:
            return _http.chunk_bytes(body) + (b"" if more else _http.LAST_CHUNK)
        if self.left is not None:
            if len(body) > self.left:
                raise RuntimeError("Response content longer than Content-Length")
            self.left -= len(body)
            if not more and self.left:
                raise RuntimeError("Response content shorter than Content-Length")
        return body


class _Lifespan:
    """The application's startup and shutdown, which it runs in one call of its own. One that raises at once has none."""

    def __init__(self, config):
        self.config, self.failed, self.state = config, False, {}
        self._off = config.lifespan == "off"
        self._inbox, self._up, self._down = asyncio.Queue(), asyncio.Event(), asyncio.Event()
        self._failed_down = False

    async def startup(self):
        if self._off:
            return
        self.config.log(20, "Waiting for application startup.")
        self._task = asyncio.create_task(self._main(), name="lifespan")
        await self._inbox.put({"type": "lifespan.startup"})
        await self._up.wait()
        if self.failed:
            self.config.log(40, "Application startup failed. Exiting.")
            sys.exit(3)
        self.config.log(20, "Application startup complete.")

    async def shutdown(self):
        if self._off or self._down.is_set():
            return
        self.config.log(20, "Waiting for application shutdown.")
        await self._inbox.put({"type": "lifespan.shutdown"})
        await self._down.wait()
        if self._failed_down:
            self.config.log(40, "Application shutdown failed. Exiting.")
        else:
            self.config.log(20, "Application shutdown complete.")

    async def _main(self):
        scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": self.state}
        try:
            await self.config.loaded_app(scope, self._inbox.get, self._send)
        except BaseException as e:
            said = self._up.is_set() or self.failed
            if said or self.config.lifespan == "on":
                self.failed = self.failed or not self._up.is_set()
                self._failed_down = True
                self.config.log(40, "Exception in 'lifespan' protocol")
                traceback.print_exception(e)
            else:
                self._off = True
                if self.config.log_level <= 20:
                    self.config.log(20, "ASGI 'lifespan' protocol appears unsupported.")
            if not isinstance(e, Exception) and not isinstance(e, asyncio.CancelledError):
                raise
        finally:
            self._up.set()
            self._down.set()

    async def _send(self, message):
        kind = message["type"]
        if kind.endswith(".failed"):
            if message.get("message"):
                self.config.log(40, message["message"])
            if kind == "lifespan.startup.failed":
                self.failed = True
            else:
                self._failed_down = True
        (self._up if kind.startswith("lifespan.startup") else self._down).set()


def run(app, *, host="127.0.0.1", port=8000, **options):
    """Serves the application until the end of the program, or of the world's clients."""
    config = Config(app, host, port, **options)
    if (config.reload or config.workers > 1) and not isinstance(app, str):
        config.log(30, "You must pass the application as an import string to enable 'reload' or 'workers'.")
        sys.exit(1)
    if config.workers > 1:
        raise NotImplementedError("uvicorn.run with workers is not supported")
    if config.reload:
        _run_reloading(config)
    else:
        Server(config).run()


def _run_reloading(config):
    """Serves as the process does that a reloader starts: it has read the program's modules anew. No file ever changes, so it is started once."""
    config.log(20, f"Will watch for changes in these directories: {[os.getcwd()]}")
    config.log(20, f"Uvicorn running on {_url(config, config.port)} (Press CTRL+C to quit)")
    config.log(20, f"Started reloader process [{os.getpid()}] using StatReload")
    for name, module in list(sys.modules.items()):
        if name != "__main__" and not (getattr(module, "__file__", None) or "<lib>/").startswith("<lib>/"):
            del sys.modules[name]
    main = ModuleType("__mp_main__")
    main.__file__ = sys.modules["__main__"].__file__
    sys.modules["__main__"] = sys.modules["__mp_main__"] = main
    with open(main.__file__) as source:
        exec(compile(source.read(), main.__file__, "exec"), main.__dict__)
    Server(config).run()
    config.log(20, f"Stopping reloader process [{os.getpid()}]")
