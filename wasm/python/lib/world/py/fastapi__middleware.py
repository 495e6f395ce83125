"""starlette's middleware, under fastapi's name."""

from starlette.middleware import Middleware

__all__ = ["Middleware"]
