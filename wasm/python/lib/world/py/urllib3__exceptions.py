"""Errors of connections."""


class HTTPError(Exception):
    pass


class HTTPWarning(Warning):
    pass


class InsecureRequestWarning(HTTPWarning):
    pass


class PoolError(HTTPError):
    def __init__(self, pool, message):
        super().__init__(f"{pool}: {message}")
        self.pool = pool


class RequestError(PoolError):
    def __init__(self, pool, url, message):
        super().__init__(pool, message)
        self.url = url


class MaxRetryError(RequestError):
    def __init__(self, pool, url, reason=None):
        super().__init__(pool, url, f"Max retries exceeded with url: {url} (Caused by {reason!r})")
        self.reason = reason


class ResponseError(HTTPError):
    pass


class ProtocolError(HTTPError):
    pass


class TimeoutError(HTTPError):
    pass


class ReadTimeoutError(TimeoutError, RequestError):
    pass


class ConnectTimeoutError(TimeoutError):
    pass


class NewConnectionError(HTTPError):
    def __init__(self, conn, message):
        super().__init__(f"{conn}: {message}")
        self.conn = conn


class NameResolutionError(NewConnectionError):
    def __init__(self, host, conn, reason):
        super().__init__(conn, f"Failed to resolve '{host}' ({reason})")


class SSLError(HTTPError):
    pass


class LocationValueError(ValueError, HTTPError):
    pass


class LocationParseError(LocationValueError):
    def __init__(self, location):
        super().__init__(f"Failed to parse: {location}")
        self.location = location


# These are of the standard library's http.client.

class HTTPException(Exception):
    __module__ = "http.client"


class BadStatusLine(HTTPException):
    __module__ = "http.client"


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    __module__ = "http.client"


class IncompleteRead(HTTPError, HTTPException):
    def __init__(self, partial, expected):
        super().__init__(partial, expected)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        return f"IncompleteRead({self.partial} bytes read, {self.expected} more expected)"

    __str__ = __repr__


class InvalidChunkLength(HTTPError, HTTPException):
    def __repr__(self):
        return f"InvalidChunkLength({self.args[0]})"

    __str__ = __repr__
