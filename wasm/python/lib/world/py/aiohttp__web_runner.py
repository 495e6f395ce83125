"""Serving an application: its connections, and the sites where it listens."""

import asyncio
import sys
import time
import traceback

import _absent
import _clients
import _http
import _logs
import _serving
from aiohttp.web_app import Application
from aiohttp.web_exceptions import HTTPException
from aiohttp.web_request import Request
from aiohttp.web_response import SERVER, Response, StreamResponse
from yarl import URL

# Stands for the logger aiohttp.access.
ACCESS_LOG = object()

__all__ = ("AppRunner", "GracefulExit", "TCPSite")


class _ServedConnection:
    """One connection of a client to an application."""

    def __init__(self, runner, reader, writer):
        self.runner, self.http, self.busy, self.task = runner, _serving.Connection(reader, writer), False, asyncio.current_task()

    async def serve(self):
        while not self.runner.closing:
            try:
                head = await self.http.head()
            except _http.Incomplete:
                return
            except _http.Malformed as e:
                await self._malformed(e)
                return
            if head is None:
                return
            self.busy = True
            _clients.answering(self.http.peer)
            response = await self._answer(head)
            self.busy = False
            if not response.keep_alive or self.http.writer.is_closing():
                return

    async def _answer(self, head):
        app, began = self.runner.app, time.time()
        request = Request(head, self.http, client_max_size=app._limit)
        request._task = self.task
        try:
            response = await app._handle(request)
        except HTTPException as e:
            response = e
        except asyncio.CancelledError:
            raise
        except asyncio.TimeoutError:
            response = Response(status=504, text="504: Gateway Timeout")
        except Exception as e:
            _complain(request, e)
            response = _trouble()
        if not isinstance(response, StreamResponse):
            text = "Missing return statement on request handler" if response is None else f"Web-handler should return a response instance, got {response!r}"
            _complain(request, RuntimeError(text))
            response = _trouble()
        await self._finish(request, response)
        self._tell(request, response, began)
        return response

    def _tell(self, request, response, began):
        """A line of the access log."""
        log = self.runner._access_log()
        if log is None:
            return
        moment = time.strftime("[%d/%b/%Y:%H:%M:%S +0000]", time.gmtime(began))
        line = f"{request.method} {request.path_qs} HTTP/{request.version.major}.{request.version.minor}"
        log.info('%s %s "%s" %s %s "%s" "%s"', request.remote, moment, line, response.status, response.body_length, *(request.headers.get(name, "-") for name in ("Referer", "User-Agent")))

    async def _finish(self, request, response):
        try:
            await response.prepare(request)
            await response.write_eof()
        except ConnectionError:
            response.force_close()

    async def _malformed(self, e):
        body = f"Bad Request\n\n{e}".encode()
        headers = {"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(body)), "Date": _serving.date(), "Server": SERVER, "Connection": "close"}
        self.http.writer.write(_http.response_bytes(e.status, headers, body))


def _complain(request, error):
    """Says that a handler has failed: through module logging, which without being set up says it on stderr."""
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.getLogger("aiohttp.server").error("Error handling request from %s", request.remote, exc_info=error)
        return
    print(f"Error handling request from {request.remote}", file=sys.stderr)
    traceback.print_exception(error)


def _trouble():
    response = Response(status=500, text="500 Internal Server Error\n\nServer got itself in trouble")
    response.force_close()
    return response


class AppRunner(_absent.Told):
    """Starts an application, serves it at sites, and ends it."""

    def __init__(self, app, *, handle_signals=False, access_log_class=None, access_log=ACCESS_LOG, access_log_format=None, keepalive_timeout=75, shutdown_timeout=60.0, **options):
        if not isinstance(app, Application):
            raise TypeError(f"The first argument should be web.Application instance, got {app!r}")
        if access_log_class is not None or access_log_format is not None:
            raise NotImplementedError("AppRunner with access_log_class or access_log_format is not supported")
        self.app, self._sites, self._open, self.closing, self._ready, self._log = app, [], _serving.Connections(), False, False, access_log

    def _access_log(self):
        """The logger of the access log; None when nobody reads it."""
        if self._log is ACCESS_LOG:
            return _logs.logger("aiohttp.access", _logs.INFO)
        return self._log

    @property
    def sites(self):
        return set(self._sites)

    @property
    def addresses(self):
        return [s.getsockname() for site in self._sites for s in site._server.sockets]

    async def setup(self):
        await self.app.startup()
        self._ready = True

    async def shutdown(self):
        await self.app.shutdown()

    async def cleanup(self):
        self.closing = True
        for site in list(self._sites):
            await site.stop()
        self._open.end_idle()
        await self.shutdown()
        await self._open.ended()
        await self.app.cleanup()

    async def _connected(self, reader, writer):
        await self._open.serve(_ServedConnection(self, reader, writer), lambda: self.closing)


class TCPSite(_absent.Told):
    def __init__(self, runner, host=None, port=None, *, shutdown_timeout=None, ssl_context=None, backlog=128, reuse_address=None, reuse_port=None):
        if ssl_context is not None:
            raise NotImplementedError("TLS is not supported")
        self._runner, self._host, self._port = runner, host, 8080 if port is None else port
        if not runner._ready:
            raise RuntimeError("Call runner.setup() before making a site")

    @property
    def name(self):
        return str(URL.build(scheme="http", host="0.0.0.0" if not self._host else self._host, port=self._port))

    async def start(self):
        self._server = await asyncio.start_server(self._runner._connected, self._host, self._port)
        self._runner._sites.append(self)

    async def stop(self):
        if self in self._runner._sites:
            self._runner._sites.remove(self)
            self._server.close()


class GracefulExit(SystemExit):
    code = 1
