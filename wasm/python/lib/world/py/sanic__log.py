"""Sanic's loggers, as far as a program writes to them: the line goes to stderr, from INFO on. That of an answer, when access_log=True asks for it, goes to stdout."""

import os
import sys
import time

import _absent

__all__ = ["logger", "error_logger", "access_logger", "server_logger"]

__getattr__ = _absent.module("sanic.log", __all__)


class _Logger(_absent.Told):
    def __init__(self, name):
        self.name, self.level = name, 20

    def log(self, level, message, *arguments, exc_info=None):
        if level < self.level:
            return
        word = {10: "DEBUG", 20: "INFO", 30: "WARNING", 40: "ERROR", 50: "CRITICAL"}[level]
        text = str(message) % arguments if arguments else str(message)
        print(time.strftime("[%Y-%m-%d %H:%M:%S +0000]", time.gmtime()) + f" [{os.getpid()}] [{word}] {text}", file=sys.stderr)
        if exc_info:
            import traceback
            traceback.print_exception(exc_info if isinstance(exc_info, BaseException) else sys.exception())

    def access(self, request, status, size):
        """A line of the access log, for an answer that begins to be sent with so many bytes."""
        moment = time.strftime("[%Y-%m-%d %H:%M:%S +0000]", time.gmtime())
        print(f"{moment} - ({self.name})[INFO][{request.ip}:{request.port}]: {request.method} {request.url}  {status} {size}")

    def debug(self, message, *arguments, **options):
        self.log(10, message, *arguments, **options)

    def info(self, message, *arguments, **options):
        self.log(20, message, *arguments, **options)

    def warning(self, message, *arguments, **options):
        self.log(30, message, *arguments, **options)

    def error(self, message, *arguments, **options):
        self.log(40, message, *arguments, **options)

    def exception(self, message, *arguments):
        self.log(40, message, *arguments, exc_info=True)

    def setLevel(self, level):
        self.level = {"DEBUG": 10, "INFO": 20, "WARNING": 30, "ERROR": 40, "CRITICAL": 50}.get(level, level)


logger, error_logger, access_logger, server_logger = (_Logger(name) for name in ("sanic.root", "sanic.error", "sanic.access", "sanic.server"))
