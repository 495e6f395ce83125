"""starlette's CORSMiddleware, under fastapi's name."""

from starlette.middleware.cors import CORSMiddleware

__all__ = ["CORSMiddleware"]
