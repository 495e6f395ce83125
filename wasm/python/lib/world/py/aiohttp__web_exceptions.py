"""Answers that are raised."""

from http import HTTPStatus

import _http
from aiohttp.web_response import Response
from yarl import URL


class HTTPException(Response, Exception):
    """An answer that is raised."""

    status_code = -1
    empty_body = False

    def __init__(self, *, headers=None, reason=None, body=None, text=None, content_type=None):
        reason = _http.reason_of(self.status_code) if reason is None else reason
        if body is None and text is None and not self.empty_body:
            text = f"{self.status_code}: {reason}"
        Response.__init__(self, status=self.status_code, headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        Exception.__init__(self, reason)

    __str__ = Exception.__str__

    def __bool__(self):
        return True


class HTTPError(HTTPException):
    pass


class HTTPSuccessful(HTTPException):
    pass


class HTTPRedirection(HTTPException):
    pass


class HTTPClientError(HTTPError):
    pass


class HTTPServerError(HTTPError):
    pass


class HTTPMove(HTTPRedirection):
    def __init__(self, location, *, headers=None, reason=None, body=None, text=None, content_type=None):
        if not location:
            raise ValueError("HTTP redirects need a location to redirect to.")
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        self.location = URL(location)
        self.headers["Location"] = str(self.location)


class HTTPMethodNotAllowed(HTTPClientError):
    status_code = 405

    def __init__(self, method, allowed_methods, *, headers=None, reason=None, body=None, text=None, content_type=None):
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        self.headers["Allow"] = ",".join(sorted(allowed_methods))
        self.allowed_methods, self.method = set(allowed_methods), method.upper()


class HTTPRequestEntityTooLarge(HTTPClientError):
    status_code = 413

    def __init__(self, max_size, actual_size, **options):
        options.setdefault("text", f"Maximum request body size {max_size} exceeded, actual body size {actual_size}")
        super().__init__(**options)


def _status_classes():
    """A class for each status, named after what the status is called."""
    bases = {2: HTTPSuccessful, 3: HTTPRedirection, 4: HTTPClientError, 5: HTTPServerError}
    names = {200: "OK", 203: "NonAuthoritativeInformation", 300: "MultipleChoices", 505: "VersionNotSupported", 414: "RequestURITooLong", 416: "RequestRangeNotSatisfiable", 413: None, 405: None,
             422: "UnprocessableEntity", 415: "UnsupportedMediaType", 418: None, 421: "MisdirectedRequest", 431: "RequestHeaderFieldsTooLarge",
             102: None, 207: None, 208: None, 226: None, 423: None, 425: None, 508: None}
    for status in HTTPStatus:
        code = status.value
        name = names.get(code, status.name.title().replace("_", ""))
        if code < 200 or name is None:
            continue
        base = HTTPMove if code in (300, 301, 302, 303, 305, 307, 308) else bases[code // 100]
        empty = code in (204, 205, 304)
        cls = type(f"HTTP{name}", (base,), {"__module__": __name__, "status_code": code, "empty_body": empty})
        globals()[cls.__name__] = cls
        yield cls.__name__


__all__ = ("HTTPClientError", "HTTPError", "HTTPException", "HTTPMethodNotAllowed", "HTTPMove", "HTTPRedirection", "HTTPRequestEntityTooLarge", "HTTPServerError", "HTTPSuccessful",
           *_status_classes())
