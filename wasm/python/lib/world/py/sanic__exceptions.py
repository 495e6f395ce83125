"""Sanic's exceptions: each is an answer with a status."""

from _http import reason_of as _usual

__all__ = ["SanicException", "HTTPException", "NotFound", "BadRequest", "InvalidUsage", "BadURL", "MethodNotAllowed", "MethodNotSupported", "ServerError", "InternalServerError", "ServiceUnavailable",
           "URLBuildError", "FileNotFound", "RequestTimeout", "PayloadTooLarge", "HeaderNotFound", "InvalidHeader", "Forbidden", "Unauthorized"]

_REASONS = {413: "Request Entity Too Large", 414: "Request-URI Too Long", 416: "Requested Range Not Satisfiable", 418: "I'm a teapot", 422: "Unprocessable Entity"}


def reason_of(status):
    """Sanic's words for a status."""
    return _REASONS.get(status) or _usual(status) or "Unknown Error"


class SanicException(Exception):
    """The answer of whoever raises it. context is shown with it, extra is not; headers are the response's."""

    status_code = 500
    quiet = False
    headers = {}
    message = ""

    def __init__(self, message=None, status_code=None, *, quiet=None, context=None, extra=None, headers=None):
        self.context, self.extra = context, extra
        status = status_code or getattr(type(self), "status_code", None) or 500
        quiet = quiet if quiet is not None else getattr(type(self), "quiet", None) or None
        if message is None:
            message = type(self).message or reason_of(status)
        super().__init__(message)
        self.status_code, self.message = status, message
        self.quiet = quiet or quiet is None and status not in (None, 500)
        self.headers = headers or dict(type(self).headers)


class HTTPException(SanicException):
    pass


class NotFound(HTTPException):
    status_code, quiet = 404, True


class BadRequest(HTTPException):
    status_code, quiet = 400, True


InvalidUsage = BadURL = BadRequest


class MethodNotAllowed(HTTPException):
    status_code, quiet = 405, True

    def __init__(self, message=None, method="", allowed_methods=None, **options):
        super().__init__(message, **options)
        if allowed_methods:
            self.headers = {**self.headers, "Allow": ", ".join(sorted(allowed_methods))}
        self.method, self.allowed_methods = method, allowed_methods


MethodNotSupported = MethodNotAllowed


class ServerError(HTTPException):
    status_code = 500


InternalServerError = ServerError


class ServiceUnavailable(HTTPException):
    status_code, quiet = 503, True


class URLBuildError(HTTPException):
    status_code = 500


class FileNotFound(NotFound):
    pass


class RequestTimeout(HTTPException):
    status_code, quiet = 408, True


class PayloadTooLarge(HTTPException):
    status_code, quiet = 413, True


class HeaderNotFound(HTTPException):
    status_code, quiet = 400, True


class InvalidHeader(HTTPException):
    status_code, quiet = 400, True


class Forbidden(HTTPException):
    status_code, quiet = 403, True


class Unauthorized(HTTPException):
    status_code, quiet = 401, True

    def __init__(self, message=None, scheme=None, *, challenges=None, **options):
        super().__init__(message, **{name: options.pop(name) for name in ("status_code", "quiet", "context", "extra", "headers") if name in options})
        if scheme is not None:
            said = ", ".join(f'{name}="{text}"' for name, text in options.items())
            self.headers = {**self.headers, "WWW-Authenticate": f"{scheme} {said}".rstrip()}
