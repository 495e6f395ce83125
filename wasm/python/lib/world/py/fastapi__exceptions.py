"""fastapi's exceptions."""

from starlette.exceptions import HTTPException as _StarletteHTTPException

__all__ = ["HTTPException", "RequestValidationError", "ResponseValidationError", "FastAPIError"]


class HTTPException(_StarletteHTTPException):
    """The answer of whoever raises it; detail may be anything that JSON has."""

    def __init__(self, status_code, detail=None, headers=None):
        super().__init__(status_code, detail, headers)


class FastAPIError(RuntimeError):
    pass


class ValidationException(Exception):
    def __init__(self, errors):
        self._errors = errors

    def errors(self):
        return self._errors


class RequestValidationError(ValidationException):
    def __init__(self, errors, *, body=None):
        super().__init__(errors)
        self.body = body


class ResponseValidationError(ValidationException):
    def __init__(self, errors, *, body=None):
        super().__init__(errors)
        self.body = body

    def __str__(self):
        return f"{len(self._errors)} validation errors:\n" + "".join(f"  {e}\n" for e in self._errors)
