"""HTTPException: the answer of whoever raises it."""

from http import HTTPStatus

__all__ = ["HTTPException"]


class HTTPException(Exception):
    def __init__(self, status_code, detail=None, headers=None):
        self.status_code, self.headers = status_code, headers
        self.detail = HTTPStatus(status_code).phrase if detail is None else detail

    def __str__(self):
        return f"{self.status_code}: {self.detail}"

    def __repr__(self):
        return f"{type(self).__name__}(status_code={self.status_code!r}, detail={self.detail!r})"
