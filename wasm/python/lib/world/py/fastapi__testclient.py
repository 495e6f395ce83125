"""starlette's TestClient, under fastapi's name."""

from starlette.testclient import TestClient

__all__ = ["TestClient"]
