"""starlette's requests, under fastapi's name."""

from starlette.requests import HTTPConnection, Request

__all__ = ["HTTPConnection", "Request"]
