"""starlette, the framework under fastapi, as far as tutorials use it. Websockets, static files, templates and sessions are not there."""

__version__ = "0.50.0"
