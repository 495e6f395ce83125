"""The server half of aiohttp: applications, routes, requests, responses, runners.

Handlers get a request that can be read as it arrives. What is not there (websockets, static files, uploaded files, TLS, class-based views' CORS and the like) is refused by name.
"""

import asyncio

import _absent
import _clients
from aiohttp import web_exceptions
from aiohttp.helpers import AppKey
from aiohttp.web_app import Application, middleware
from aiohttp.web_exceptions import *
from aiohttp.web_request import BaseRequest, FileField, HttpVersion, Request
from aiohttp.web_response import Response, StreamResponse, json_response
from aiohttp.web_runner import ACCESS_LOG, AppRunner, GracefulExit, TCPSite
from aiohttp.web_urldispatcher import RouteDef, RouteTableDef, UrlDispatcher, UrlMappingMatchInfo, View, delete, get, head, options, patch, post, put, route, view


async def _run_app(app, host, port, say, options):
    if asyncio.iscoroutine(app):
        app = await app
    runner = AppRunner(app, **options)
    await runner.setup()
    try:
        site = TCPSite(runner, host, port)
        await site.start()
        if say:
            say(f"======== Running on {site.name} ========\n(Press CTRL+C to quit)")
        await _clients.Leave().wait(site._port)
    finally:
        await runner.cleanup()


def run_app(app, *, debug=None, host=None, port=None, path=None, sock=None, shutdown_timeout=60.0, keepalive_timeout=75.0, ssl_context=None, print=print, backlog=128, access_log_class=None,
            access_log_format=None, access_log=ACCESS_LOG, handle_signals=True, reuse_address=None, reuse_port=None, handler_cancellation=False, loop=None, **options):
    """Serves an application until the end of the program, or of the world's clients."""
    for name, given in (("path", path), ("sock", sock), ("ssl_context", ssl_context), ("loop", loop)):
        if given is not None:
            raise NotImplementedError(f"web.run_app({name}=…) is not supported")
    options = {"access_log_class": access_log_class, "access_log_format": access_log_format, "access_log": access_log}
    asyncio.run(_run_app(app, host, port, print, options))


__all__ = ["AppKey", "AppRunner", "Application", "BaseRequest", "FileField", "GracefulExit", "HttpVersion", "Request", "Response", "RouteDef", "RouteTableDef", "StreamResponse", "TCPSite", "UrlDispatcher",
           "UrlMappingMatchInfo", "View", "delete", "get", "head", "json_response", "middleware", "options", "patch", "post", "put", "route", "run_app", "view", *web_exceptions.__all__]

__getattr__ = _absent.module("aiohttp.web", __all__)
